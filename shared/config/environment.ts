/** The environment, parsed once. docs/operations.md holds the same table for operators. */
import { isAbsolute, join, resolve } from 'node:path';
import { z } from 'zod';

const port = (fallback: number) => z.coerce.number().int().min(1).max(65535).default(fallback);

const environmentSchema = z.object({
  SANLAO_DATA: z.string().min(1).default('.data'),
  CMS_PORT: port(1337),
  SITE_PORT: port(4000),
  CONTROL_PORT: port(4001),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: 'must be a PostgreSQL address: postgresql://user:password@host:5432/name',
    })
    .optional(),
  PORTAL_HOST: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'must be a host name such as www.gov.la')
    .optional(),
  ADMIN_URL: z
    .url({ protocol: /^https$/, error: 'must be an https address such as https://admin.gov.la' })
    .optional(),
  SANLAO_SAMPLE_CONTENT: z.enum(['yes', 'no']).default('yes'),
  SANLAO_CLAMD: z
    .string()
    .regex(
      /^(\/.+|[^/\s]+:\d{1,5})$/,
      'must be where clamd listens: host:port such as 127.0.0.1:3310, or the path of its socket',
    )
    .optional(),
  SANLAO_UNSCANNED: z.enum(['serve', 'hold']).optional(),
  SANLAO_DOCUMENT_WORKERS: z.coerce.number().int().min(1).max(16).optional(),
});

export interface Environment {
  /** absolute; everything mutable lives below it */
  dataDir: string;
  cmsPort: number;
  sitePort: number;
  controlPort: number;
  /** PostgreSQL; undefined: SQLite below `dataDir` */
  databaseUrl: string | undefined;
  /** public host of the portal; undefined: `localhost:<sitePort>` */
  portalHost: string | undefined;
  /** origin under which a web server in front offers the admin; undefined: `http://localhost:<cmsPort>` */
  adminUrl: string | undefined;
  sampleContent: boolean;
  /** the virus scanner; undefined: there is none */
  clamd: ClamdAddress | undefined;
  /** what is done with a document that the scanner could not look at; without a scanner all are served */
  unscanned: 'serve' | 'hold';
  /** PDFs that are prepared at the same time; undefined: one for every two cores */
  documentWorkers: number | undefined;
}

export type ClamdAddress = { host: string; port: number } | { path: string };

export const projectRoot = resolve(import.meta.dirname, '../..');

/** Variables whose value may hold a password: never shown. */
const secret: ReadonlySet<string> = new Set(['DATABASE_URL']);

/** @throws Error that names each wrong variable and what it must be */
export function readEnvironment(variables: Record<string, string | undefined> = process.env): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      const shown = secret.has(name) ? 'set to something else' : `"${given[name]}"`;
      return `${name} is ${shown}: ${issue.message}`;
    });
    throw new Error(
      `The configuration is not usable. ${faults.join('; ')}. See the table in docs/operations.md.`,
    );
  }
  const values = parsed.data;
  if (values.SANLAO_UNSCANNED === 'hold' && values.SANLAO_CLAMD === undefined) {
    throw new Error(
      'The configuration is not usable. SANLAO_UNSCANNED is "hold" but SANLAO_CLAMD names no scanner: no document would ever be served. See the table in docs/operations.md.',
    );
  }
  return {
    dataDir: isAbsolute(values.SANLAO_DATA) ? values.SANLAO_DATA : join(projectRoot, values.SANLAO_DATA),
    cmsPort: values.CMS_PORT,
    sitePort: values.SITE_PORT,
    controlPort: values.CONTROL_PORT,
    databaseUrl: values.DATABASE_URL,
    portalHost: values.PORTAL_HOST,
    adminUrl: values.ADMIN_URL && new URL(values.ADMIN_URL).origin,
    sampleContent: values.SANLAO_SAMPLE_CONTENT === 'yes',
    clamd: clamdAddress(values.SANLAO_CLAMD),
    unscanned: values.SANLAO_UNSCANNED ?? (values.SANLAO_CLAMD === undefined ? 'serve' : 'hold'),
    documentWorkers: values.SANLAO_DOCUMENT_WORKERS,
  };
}

function clamdAddress(value: string | undefined): ClamdAddress | undefined {
  if (value === undefined) return undefined;
  if (value.startsWith('/')) return { path: value };
  const colon = value.lastIndexOf(':');
  return { host: value.slice(0, colon), port: Number(value.slice(colon + 1)) };
}

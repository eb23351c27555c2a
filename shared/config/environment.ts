/** The environment, parsed once. docs/operations.md holds the same table for operators. */
import { isAbsolute, join, resolve } from 'node:path';
import { z } from 'zod';
import { isMailServer, mailServerOf, type MailSettings } from './mail-server.ts';

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
  OIDC_ISSUER: z
    .string()
    .refine(isProviderAddress, 'must be the https address of the provider such as https://id.gov.la')
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_EMAIL_CLAIM: z.string().default('email'),
  OIDC_ROLES_CLAIM: z.string().optional(),
  SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      error: 'must be the address of a mail server: smtp://user:password@host:587, or smtps://…:465',
    })
    .refine(
      isMailServer,
      'must have what is special in user and password percent-encoded: %25 for a percent sign',
    )
    .optional(),
  MAIL_FROM: z.email('must be an e-mail address such as sanlao@gov.la').optional(),
  CHAT_ORIGINS: z
    .string()
    .default('')
    .transform((list) =>
      list
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean),
    )
    .refine(
      (origins) =>
        origins.every(
          (origin) =>
            /^https?:$/.test(URL.parse(origin)?.protocol ?? '') && URL.parse(origin)?.origin === origin,
        ),
      'must be origins with commas between: https://chat.gov.la,http://10.0.0.5:8065',
    ),
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
  /** the provider of single sign-on; undefined: people sign in with a password only */
  oidc: OidcSettings | undefined;
  /** undefined: nobody is sent e-mail */
  mail: MailSettings | undefined;
  /** "https://chat.gov.la": chats inside the network, to which notices may be posted */
  chatOrigins: readonly string[];
}

export interface OidcSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** claim that holds the verified e-mail address */
  emailClaim: string;
  /** claim that holds codes of roles; undefined: roles are given in the admin only */
  rolesClaim: string | undefined;
}

export type ClamdAddress = { host: string; port: number } | { path: string };

export const projectRoot = resolve(import.meta.dirname, '../..');

/** Variables whose value may hold a password: never shown. */
const secret: ReadonlySet<string> = new Set(['DATABASE_URL', 'OIDC_CLIENT_SECRET', 'SMTP_URL']);

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
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = values;
  if (new Set([issuer, clientId, clientSecret].map((value) => value === undefined)).size > 1) {
    throw new Error(
      'The configuration is not usable. OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together: set all three or none. See the table in docs/operations.md.',
    );
  }
  if ((values.SMTP_URL === undefined) !== (values.MAIL_FROM === undefined)) {
    throw new Error(
      'The configuration is not usable. SMTP_URL and MAIL_FROM belong together: set both or none. See the table in docs/operations.md.',
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
    oidc:
      issuer && clientId && clientSecret
        ? {
            issuer,
            clientId,
            clientSecret,
            emailClaim: values.OIDC_EMAIL_CLAIM,
            rolesClaim: values.OIDC_ROLES_CLAIM,
          }
        : undefined,
    mail:
      values.SMTP_URL && values.MAIL_FROM
        ? { ...mailServerOf(values.SMTP_URL), from: values.MAIL_FROM }
        : undefined,
    chatOrigins: values.CHAT_ORIGINS,
  };
}

/** Plain http is for a provider on this machine only: trials and tests. */
function isProviderAddress(value: string): boolean {
  const url = URL.parse(value);
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && url.hostname === '127.0.0.1');
}

function clamdAddress(value: string | undefined): ClamdAddress | undefined {
  if (value === undefined) return undefined;
  if (value.startsWith('/')) return { path: value };
  const colon = value.lastIndexOf(':');
  return { host: value.slice(0, colon), port: Number(value.slice(colon + 1)) };
}

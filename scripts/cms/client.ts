/** The REST API of the CMS with the import token: what `sanlao import` and the sample content write with. */
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { Environment } from '@sanlao/shared/config/environment';
import { dataPaths } from '@sanlao/shared/config/paths';
import { readOrCreateSecrets } from '@sanlao/shared/config/secrets';
import type { DocumentType } from '@sanlao/shared/content/types';
import type { Locale } from '@sanlao/shared/locales';
import { Failure } from '../console/failure.ts';

const collections = {
  site: 'sites',
  unit: 'units',
  topic: 'topics',
  series: 'series-list',
  article: 'articles',
  event: 'events',
  publication: 'publications',
  service: 'services',
  dataset: 'datasets',
  synonym: 'synonyms',
  page: 'pages',
  person: 'people',
  notice: 'notices',
  annotation: 'annotations',
  redirect: 'redirects',
} satisfies Record<DocumentType, string>;

const storedSchema = z.looseObject({ documentId: z.string() });
const oneSchema = z.object({ data: storedSchema });
const listSchema = z.object({
  data: z.array(storedSchema),
  meta: z.object({ pagination: z.object({ pageCount: z.number() }) }),
});
const filesSchema = z.array(z.looseObject({ id: z.number(), name: z.string() }));
const fileSchema = z.object({
  id: z.number(),
  /** SHA-256 of the stored original: its place below /media/ */
  hash: z.string(),
  /** pixels; null for anything but an image */
  width: z.number().nullable(),
  height: z.number().nullable(),
});
const errorSchema = z.object({ error: z.object({ message: z.string(), details: z.unknown() }) });

/** A document as Strapi gives it; fields by their names in the content model. */
export type StoredDocument = z.infer<typeof storedSchema>;
export type StoredFile = z.infer<typeof fileSchema>;
export type Status = 'draft' | 'published';

/** Which version of a document: types whose fields hold both languages have no locale. */
export interface Version {
  locale?: Locale | undefined;
  status: Status;
}

export interface Upload {
  bytes: Uint8Array<ArrayBuffer>;
  /** with its ending */
  name: string;
  mime: string;
  alt?: string;
  caption?: string;
}

export interface CmsOptions {
  /** "http://127.0.0.1:1337" */
  url: string;
  token: string;
}

/** Waits between attempts while the CMS refuses the connection, in milliseconds. */
const retries = [200, 500, 1000, 2000, 4000];

export type CmsClient = ReturnType<typeof openCms>;

/** The CMS of this installation. */
export function cmsOf(environment: Environment): CmsClient {
  const { importToken } = readOrCreateSecrets(dataPaths(environment.dataDir).secrets);
  return openCms({ url: `http://127.0.0.1:${environment.cmsPort}`, token: importToken });
}

/** Every call throws a Failure with the message of Strapi when it is refused. */
export function openCms({ url, token }: CmsOptions) {
  const headers = { authorization: `Bearer ${token}` };

  return {
    /** Every document of a type that fits the filters: `{ site: 'attapeu', date: '2026-10-14' }`. */
    async find(
      type: DocumentType,
      version: Version,
      filters: Record<string, string> = {},
    ): Promise<StoredDocument[]> {
      const found: StoredDocument[] = [];
      for (let page = 1, pages = 1; page <= pages; page += 1) {
        const query = { ...versionQuery(version), ...filterQuery(filters), ...pageQuery(page) };
        const answer = listSchema.parse(await send('GET', `/api/${collections[type]}`, { query }));
        found.push(...answer.data);
        pages = answer.meta.pagination.pageCount;
      }
      return found;
    },

    async create(type: DocumentType, version: Version, data: object): Promise<StoredDocument> {
      const body = { query: versionQuery(version), json: { data } };
      return oneSchema.parse(await send('POST', `/api/${collections[type]}`, body)).data;
    },

    /** Changes the given fields of one version; makes the version where the document lacks this language. */
    async update(
      type: DocumentType,
      documentId: string,
      version: Version,
      data: object,
    ): Promise<StoredDocument> {
      const body = { query: versionQuery(version), json: { data } };
      return oneSchema.parse(await send('PUT', `/api/${collections[type]}/${documentId}`, body)).data;
    },

    /** @returns the id by which a media field refers to the file */
    async upload({ bytes, name, mime, alt = '', caption = '' }: Upload): Promise<number> {
      const form = new FormData();
      form.append('files', new Blob([bytes], { type: mime }), name);
      form.append('fileInfo', JSON.stringify({ name, alternativeText: alt, caption }));
      const [file] = filesSchema.parse(await send('POST', '/api/upload', { form }));
      if (!file) throw new Failure(`The CMS took ${name} and named no file.`);
      return file.id;
    },

    /** The id of a file of the media library by its name; undefined: there is none. */
    async findFile(name: string): Promise<number | undefined> {
      const query = { 'filters[name][$eq]': name };
      return filesSchema.parse(await send('GET', '/api/upload/files', { query }))[0]?.id;
    },

    async file(id: number): Promise<StoredFile> {
      return fileSchema.parse(await send('GET', `/api/upload/files/${id}`, {}));
    },
  };

  async function send(
    method: string,
    path: string,
    { query = {}, json, form }: { query?: Record<string, string>; json?: object; form?: FormData },
  ): Promise<unknown> {
    const address = new URL(path, url);
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
    const response = await connect(address, {
      method,
      headers: json ? { ...headers, 'content-type': 'application/json' } : headers,
      body: form ?? (json ? JSON.stringify(json) : null),
    });
    const answer: unknown = await response.json().catch(() => undefined);
    if (!response.ok) throw new Failure(`${method} ${path}: ${refusal(answer, response.status)}`);
    return answer;
  }

  async function connect(address: URL, init: RequestInit): Promise<Response> {
    for (const pause of [...retries, undefined]) {
      try {
        return await fetch(address, init);
      } catch (cause) {
        // Refused before anything was sent: only then is a repeat no second write.
        if (pause !== undefined && isRefused(cause)) await wait(pause);
        else throw new Failure(`The CMS does not answer at ${url}. Start it with "npm start".`, { cause });
      }
    }
    throw new Failure(`The CMS does not answer at ${url}.`);
  }
}

function versionQuery({ locale, status }: Version): Record<string, string> {
  return locale === undefined ? { status } : { status, locale };
}

function filterQuery(filters: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filters).map(([field, value]) => [`filters[${field}][$eq]`, value]),
  );
}

function pageQuery(page: number): Record<string, string> {
  return { 'pagination[page]': String(page), 'pagination[pageSize]': '100', sort: 'id' };
}

function isRefused(error: unknown): boolean {
  const { code } = ((error as Error).cause ?? {}) as NodeJS.ErrnoException;
  return code === 'ECONNREFUSED';
}

const faultsSchema = z.object({
  errors: z.array(z.object({ path: z.array(z.union([z.string(), z.number()])), message: z.string() })),
});

/** Strapi's own sentence, with each field that is wrong. */
function refusal(answer: unknown, status: number): string {
  const parsed = errorSchema.safeParse(answer);
  if (!parsed.success) return `status ${status}`;
  const { message, details } = parsed.data.error;
  const faults = faultsSchema.safeParse(details);
  if (!faults.success || faults.data.errors.length === 0) return message;
  return faults.data.errors.map((fault) => `${fault.path.join('.')}: ${fault.message}`).join('; ');
}

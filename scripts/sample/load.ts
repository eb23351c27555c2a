import type { CmsClient, StoredDocument } from '../cms/client.ts';
import { Failure } from '../console/failure.ts';
import type { MediaField, SampleEntry } from './entry.ts';
import { openLibrary, type Library } from './library.ts';
import { link, type Written } from './link.ts';
import { placed } from './placed.ts';
import { readSample, sampleFolder } from './read.ts';

export interface Loaded {
  entries: number;
  /** documents that were not there before */
  created: number;
}

interface Options {
  cms: CmsClient;
  folder?: string;
  onProgress: (done: number, total: number) => void;
  signal: AbortSignal;
}

/**
 * Writes and publishes every document of the sample content that the CMS lacks, in each language. What is there, also
 * what an editor has changed since, stays as it is: running twice changes nothing.
 *
 * @throws Failure naming the document that was refused, or the files that cannot be read
 */
export async function loadSample({
  cms,
  folder = sampleFolder,
  onProgress,
  signal,
}: Options): Promise<Loaded> {
  const { entries, faults } = readSample(folder);
  if (faults.length > 0) throw new Failure(`The sample content cannot be read.\n${faults.join('\n')}`);
  const library = openLibrary(cms, folder);
  const present = presence(cms);
  const isNew = await Promise.all(entries.map(async (entry) => (await present.find(entry)) === undefined));
  const assets = entries.filter((_, index) => isNew[index]).flatMap(({ media }) => media);
  void library.uploadAhead(
    assets.flatMap((field) => field.assets),
    signal,
  );
  const written = new Map<string, Written>();
  for (const [index, entry] of entries.entries()) {
    signal.throwIfAborted();
    written.set(entry.source, await write(entry, { cms, library, present }));
    onProgress(index + 1, entries.length);
  }
  // Documents may name each other, so all of them are there first.
  for (const entry of entries) {
    signal.throwIfAborted();
    if (written.get(entry.source)?.isNew) await link(entry, written, cms);
  }
  return { entries: entries.length, created: [...written.values()].filter(({ isNew }) => isNew).length };
}

interface Target {
  cms: CmsClient;
  library: Library;
  present: ReturnType<typeof presence>;
}

async function write(entry: SampleEntry, { cms, library, present }: Target): Promise<Written> {
  const { type, identity, versions } = entry;
  const existing = await present.find(entry);
  let documentId = existing;
  let media: { field: string; value: unknown }[] | undefined;
  for (const { locale, data } of versions) {
    if (documentId !== undefined && (await present.hasVersion(entry, documentId, locale))) continue;
    media ??= await mediaOf(entry.media, library);
    const version = { status: 'published', locale: locale === '' ? undefined : locale } as const;
    const fields = media.reduce((filled, { field, value }) => placed(filled, field, value), data);
    try {
      const stored =
        documentId === undefined
          ? await cms.create(type, version, fields)
          : await cms.update(type, documentId, version, fields);
      documentId = stored.documentId;
    } catch (cause) {
      const name = Object.values(identity).join(' ');
      throw new Failure(`The CMS refused ${entry.source} (${name}): ${(cause as Error).message}`, { cause });
    }
  }
  return {
    documentId: documentId!,
    locales: versions.map(({ locale }) => locale),
    isNew: existing === undefined,
  };
}

async function mediaOf(fields: MediaField[], library: Library): Promise<{ field: string; value: unknown }[]> {
  return Promise.all(
    fields.map(async ({ field, assets, many }) => {
      const ids = await Promise.all(assets.map((asset) => library.idOf(asset)));
      return { field, value: many ? ids : ids[0] };
    }),
  );
}

/** What the CMS has already, asked once for each type and language. */
function presence(cms: CmsClient) {
  const lists = new Map<string, Promise<StoredDocument[]>>();

  function listOf({ type }: SampleEntry, locale: SampleEntry['versions'][number]['locale']) {
    const key = `${type}/${locale}`;
    const version = { status: 'draft', locale: locale === '' ? undefined : locale } as const;
    const list = lists.get(key) ?? cms.find(type, version);
    lists.set(key, list);
    return list;
  }

  return {
    async find(entry: SampleEntry): Promise<string | undefined> {
      const [first] = entry.versions;
      const documents = await listOf(entry, first!.locale);
      const fields = Object.entries(entry.identity);
      return documents.find((document) => fields.every(([field, value]) => document[field] === value))
        ?.documentId;
    },
    async hasVersion(
      entry: SampleEntry,
      documentId: string,
      locale: SampleEntry['versions'][number]['locale'],
    ) {
      return (await listOf(entry, locale)).some((document) => document.documentId === documentId);
    },
  };
}

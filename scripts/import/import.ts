import { z } from 'zod';
import { defaultLocale } from '@sanlao/shared/locales';
import { siteOrigin, urls } from '@sanlao/shared/urls';
import type { CmsClient, StoredDocument } from '../cms/client.ts';
import { Failure, messageOf } from '../console/failure.ts';
import type { Warning } from './article/pieces.ts';
import { holdReason } from './holds.ts';
import { contentOf, refused, type Outcome } from './outcome.ts';
import { placePictures } from './pictures.ts';
import type { ReadSource, Source } from './sources/source.ts';
import type { Target } from './target.ts';

export interface Import {
  cms: CmsClient;
  target: Target;
  /** false: everything stays a draft */
  publish: boolean;
  /** the day in Vientiane, YYYY-MM-DD */
  today: string;
  /** port of the web server, for addresses of sites without a host of their own */
  sitePort: number;
}

/**
 * Imports one article after the other, each with an outcome. An article that cannot be imported never stops the
 * others; when the CMS stops answering, those that are left are refused without being tried.
 */
export async function* importAll(sources: readonly Source[], work: Import): AsyncGenerator<Outcome> {
  let lost: string | undefined;
  for (const source of sources) {
    try {
      yield lost ? refused(source.file, `Not imported: ${lost}`) : await importOne(source, work);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      // With a cause it is the connection that failed, not the article.
      if (error.cause !== undefined) lost = error.message;
      yield refused(source.file, lost ? `Not imported: ${lost}` : `The CMS refused it: ${error.message}`);
    }
  }
}

async function importOne(source: Source, work: Import): Promise<Outcome> {
  const read = await source.read().catch((error: unknown) => {
    if (error instanceof Failure) return error;
    throw error;
  });
  if (read instanceof Failure) return refused(source.file, messageOf(read));
  if (read.article.title === '') return refused(source.file, 'There is no article in it.', read.article);
  const { cms, target } = work;
  const importKey = `${target.site.code}:${read.identity}`;
  const [existing] = await cms.find('article', draft, { importKey });
  if (existing) return unchanged(source, { read, existing, work });
  const twin = await findTwin(read, work);
  if (twin) {
    const reason = `The site has an article with this title and date already (${twin.documentId}). Change that one in the CMS, or delete it there and import again.`;
    return refused(source.file, reason, read.article);
  }
  return save(source, { read, importKey, work });
}

const draft = { locale: defaultLocale, status: 'draft' } as const;
const published = { locale: defaultLocale, status: 'published' } as const;

async function findTwin(
  { article }: ReadSource,
  { cms, target }: Import,
): Promise<StoredDocument | undefined> {
  const alike = await cms.find('article', draft, { site: target.site.code, title: article.title });
  return alike.find((other) => (other['date'] ?? null) === article.date);
}

async function unchanged(
  { file }: Source,
  { read, existing, work }: { read: ReadSource; existing: StoredDocument; work: Import },
): Promise<Outcome> {
  const { documentId } = existing;
  const [live] = await work.cms.find('article', published, { documentId });
  const warnings: Warning[] = [];
  if (existing['importSource'] !== read.raw) {
    const message = 'It has changed since it was imported; the entry in the CMS was left as it is.';
    warnings.push({ code: 'changed-since-import', message });
  }
  if (!live && work.publish) {
    const message = 'It was imported before and is a draft. Publish it in the CMS.';
    warnings.push({ code: 'already-imported', message });
  }
  return {
    file,
    documentId,
    ...contentOf(read.article),
    warnings: [...read.article.warnings, ...warnings],
    status: 'unchanged',
    url: live ? addressOf(live, work) : null,
  };
}

async function save(
  { file }: Source,
  { read, importKey, work }: { read: ReadSource; importKey: string; work: Import },
): Promise<Outcome> {
  const { article, raw } = read;
  const { cms, target } = work;
  const { body, cover, coverCaption, warnings } = await placePictures(cms, article.body, read.pictures);
  const hold = holdReason(article, warnings, work.today);
  const status = work.publish && !hold ? 'published' : 'draft';
  const stored = await cms.create('article', status === 'published' ? published : draft, {
    title: article.title,
    body,
    site: target.site.code,
    unit: target.unit,
    byline: article.byline,
    photoCredit: article.photoCredit,
    importKey,
    importSource: raw,
    ...(article.date === null ? {} : { date: article.date }),
    ...(cover === undefined ? {} : { cover, coverCaption }),
  });
  return {
    file,
    documentId: stored.documentId,
    ...contentOf(article),
    warnings: [...article.warnings, ...warnings],
    status,
    ...(work.publish && hold ? { reason: hold } : {}),
    url: status === 'published' ? addressOf(stored, work) : null,
  };
}

const addressedSchema = z.object({ urlDate: z.string(), urlId: z.string() });

function addressOf(document: StoredDocument, { target, sitePort }: Import): string {
  const { urlDate, urlId } = addressedSchema.parse(document);
  return siteOrigin(target.site, sitePort) + urls.article({ locale: defaultLocale, urlDate, urlId });
}

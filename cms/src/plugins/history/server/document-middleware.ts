import type { Core } from '@strapi/strapi';
import type { RecordDetails } from '@sanlao/shared/activity/record-details';
import type { DocumentContext, DocumentMiddleware } from '../../../documents.ts';
import { recordActivity } from '../../activity/server/record.ts';
import { placeOf } from '../../access/server/places.ts';
import { draftsOf, hasVersions, localeOf, type Draft } from './entries.ts';
import { titleOf } from './model.ts';
import type { VersionRow } from './models.ts';
import { restoredNumber } from './restoring.ts';
import type { Origin, Versions } from './versions.ts';

const keeping = new Set(['create', 'update', 'clone', 'discardDraft', 'publish']);

type Row = Readonly<Record<string, unknown>>;

/**
 * Keeps a version of everything that is saved and records who saved it, in the transaction of the change feed. An
 * entry that is older than the history gets its first version before it changes.
 */
export function keepVersions(strapi: Core.Strapi, versions: Versions): DocumentMiddleware {
  return async (context, next) => {
    const { uid, action, params } = context;
    if (!hasVersions(uid)) return next();
    if (action === 'delete') {
      const result = await next();
      await recordDeletion(strapi, uid, rowsOf(result));
      return result;
    }
    if (!keeping.has(action)) return next();
    if (params.documentId && action !== 'clone') await keepFound(uid, params.documentId);
    const result = await next();
    await keepSaved(context, rowsOf(result));
    return result;
  };

  async function keepFound(uid: string, documentId: string): Promise<void> {
    if (await versions.hasAny(uid, documentId)) return;
    for (const draft of await draftsOf(strapi, uid, documentId))
      await versions.keep(draft, { kind: 'found' });
  }

  async function keepSaved({ uid, action, params }: DocumentContext, rows: readonly Row[]): Promise<void> {
    const documentId = rows[0]?.['documentId'];
    if (typeof documentId !== 'string') return;
    const locales = new Set(rows.map(localeOf));
    const isPublished = action === 'publish' || params.status === 'published';
    for (const draft of await draftsOf(strapi, uid, documentId)) {
      const isOwn = locales.has(draft.locale);
      const origin = isOwn ? originOf(action) : { kind: 'shared' as const };
      const { version, isNew } = await versions.keep(draft, origin);
      if (!isOwn) continue;
      if (isNew) await recordSave(strapi, draft, version);
      if (isPublished) await versions.markPublished(version);
    }
  }
}

function originOf(action: string): Origin {
  const restoredFrom = restoredNumber();
  if (restoredFrom !== undefined) return { kind: 'restored', restoredFrom };
  return { kind: action === 'discardDraft' ? 'discarded' : 'saved' };
}

/** Saving a site changes how a website works, so it is recorded as a setting. */
async function recordSave(strapi: Core.Strapi, draft: Draft, version: VersionRow): Promise<void> {
  const { uid, documentId, locale, title, site, unit } = draft;
  const { number, changed, kind, restoredFrom } = version;
  const entry = { uid, documentId, locale, title, site, unit };
  if (uid === 'api::site.site') {
    const change = changed === null ? 'created' : 'changed';
    const details: RecordDetails['setting-changed'] = {
      what: 'site',
      change,
      subject: site ?? '',
      fields: changed ?? [],
    };
    return recordActivity(strapi, { ...entry, kind: 'setting-changed', details: { ...details } });
  }
  if (kind === 'restored' || kind === 'discarded') {
    const details: RecordDetails['restored'] = { version: number, of: restoredFrom, fields: changed ?? [] };
    return recordActivity(strapi, { ...entry, kind: 'restored', details });
  }
  const details: RecordDetails['saved'] = { version: number, fields: changed };
  return recordActivity(strapi, { ...entry, kind: 'saved', details });
}

/** One row for each language; a deleted entry may have a draft and a published version of it. */
async function recordDeletion(strapi: Core.Strapi, uid: string, rows: readonly Row[]): Promise<void> {
  const byLocale = new Map(rows.map((row) => [localeOf(row), row]));
  for (const [locale, row] of byLocale) {
    const entry = {
      uid,
      documentId: String(row['documentId']),
      locale,
      title: titleOf(row),
      ...placeOf(uid, row),
    };
    await recordActivity(strapi, { ...entry, kind: 'deleted' });
  }
}

/** What an action answers: an entry, or several in `entries`. */
function rowsOf(result: unknown): Row[] {
  if (result === null || typeof result !== 'object') return [];
  const { entries } = result as { entries?: unknown };
  return (Array.isArray(entries) ? entries : [result]).filter(
    (row) => row !== null && typeof row === 'object',
  );
}

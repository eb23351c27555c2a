/** Answers below "/preview/": to editors with a session and to those who have a link. */
import type { Core } from '@strapi/strapi';
import type { EntryKey } from '@sanlao/shared/editing/states';
import { readingOf } from '../../access/server/reading.ts';
import { type PreviewAddress, previewAddress, previewRoot } from './addresses.ts';
import { askPublisher, type Asked } from './ask-publisher.ts';
import { type Entry, findEntry, uidOf } from './entries.ts';
import { fieldName } from './field-names.ts';
import { openLinks } from './links.ts';
import { type NoticeMore, type NoticeName, noticePage, notices, noticeStyle } from './notices.ts';
import { type CookieContext, readerOfSession } from './session.ts';

interface Context extends CookieContext {
  method: string;
  path: string;
  status: number;
  body: unknown;
  set(headers: Record<string, string>): void;
}

type Allowed = { entry: Entry; counts?: () => Promise<void> } | { refused: NoticeName };

export function servePreviews(strapi: Core.Strapi) {
  return async (context: Context, next: () => Promise<void>): Promise<void> => {
    if (!context.path.startsWith(previewRoot)) return next();
    if (context.method !== 'GET' && context.method !== 'HEAD') {
      context.set({ Allow: 'GET, HEAD' });
      context.status = 405;
      return;
    }
    const address = previewAddress(context.path);
    if (!address) return sendNotice(context, 'notFound');
    const allowed = await (address.kind === 'link'
      ? byLink(strapi, address.signed)
      : bySession(strapi, context, address));
    if ('refused' in allowed) return sendNotice(context, allowed.refused);
    const { entry, counts } = allowed;
    const answer = await answerOf(strapi, entry, address);
    if (address.path === null && answer.outcome === 'page') await counts?.();
    send(context, answer, entry, address.kind === 'entry');
  };
}

async function answerOf(strapi: Core.Strapi, entry: Entry, { path, base }: PreviewAddress): Promise<Asked> {
  const { type, documentId, locale, missing } = entry;
  if (missing.length > 0) return { outcome: 'incomplete', fields: missing };
  return askPublisher(strapi, { type, documentId, locale: locale ?? '', path, base });
}

async function byLink(strapi: Core.Strapi, signed: string): Promise<Allowed> {
  const links = openLinks(strapi);
  const opened = await links.open(signed);
  if (opened.state !== 'good') return { refused: opened.state };
  const entry = await findEntry(strapi, opened.row);
  return entry ? { entry, counts: () => links.count(opened.row) } : { refused: 'gone' };
}

async function bySession(
  strapi: Core.Strapi,
  context: Context,
  { type, documentId, locale }: EntryPreview,
): Promise<Allowed> {
  const reader = await readerOfSession(strapi, context);
  if (!reader) return { refused: 'signedOut' };
  const key: EntryKey = { uid: uidOf(type), documentId, locale };
  const entry = await findEntry(strapi, key);
  if (!entry) return { refused: 'gone' };
  const mayRead = await readingOf(strapi, reader);
  return mayRead(entry.uid, entry.row) ? { entry } : { refused: 'forbidden' };
}

type EntryPreview = Extract<PreviewAddress, { kind: 'entry' }>;

/** @param isEditor whether to say what exactly is wrong */
function send(context: Context, answer: Asked, { type }: Entry, isEditor: boolean): void {
  switch (answer.outcome) {
    case 'page':
      context.set(headers(answer.styles));
      context.status = 200;
      context.body = answer.html;
      return;
    case 'elsewhere':
      return sendNotice(context, 'notFound', { live: answer.live });
    case 'no-draft':
      return sendNotice(context, 'gone');
    case 'no-page':
      return sendNotice(context, 'noPage');
    case 'no-site':
      return sendNotice(context, isEditor ? 'noSite' : 'notNow');
    case 'incomplete': {
      const items = answer.fields.map((field) => fieldName(type, field));
      return isEditor ? sendNotice(context, 'incomplete', { items }) : sendNotice(context, 'notNow');
    }
    case 'failed': {
      const items = [{ lo: answer.message, en: answer.message }];
      return isEditor ? sendNotice(context, 'failed', { items }) : sendNotice(context, 'notNow');
    }
    default:
      return sendNotice(context, isEditor ? answer.outcome : 'notNow');
  }
}

function sendNotice(context: Context, name: NoticeName, more: NoticeMore = {}): void {
  context.set(headers([noticeStyle]));
  context.status = notices[name].status;
  context.body = noticePage(name, more);
}

/** No script runs, nothing is kept, nobody else may frame it, and the address is told to no other site. */
function headers(styles: readonly string[]): Record<string, string> {
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': `default-src 'none'; style-src ${styles.join(' ')}; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox`,
    'X-Frame-Options': 'SAMEORIGIN',
    'X-Content-Type-Options': 'nosniff',
    'X-Robots-Tag': 'noindex, nofollow, noarchive',
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
  };
}

/** The list of kept pages, put into the offline page by the service worker: only it knows them. */
import { formatDateTime } from '@sanlao/shared/lao/dates';
import type { Locale } from '@sanlao/shared/locales';
import { formatBytes } from '@sanlao/shared/lao/numbers';
import type { IssueRecord } from '../documents/issue/issue.ts';
import { keptAt, type KeptAnswers } from './kept.ts';

export interface KeptPage {
  path: string;
  /** as it stands in the page, escaped */
  title: string;
  /** milliseconds since 1970 */
  keptAt: number;
}

/** The last one first. */
export async function keptPages(pages: KeptAnswers, skip: (path: string) => boolean): Promise<KeptPage[]> {
  const paths = (await pages.paths()).filter((path) => !skip(path)).reverse();
  const found = await Promise.all(
    paths.map(async (path) => {
      const answer = await pages.match(path);
      return answer && { path, title: titleOf(await answer.text()), keptAt: keptAt(answer) };
    }),
  );
  return found.filter((page) => page !== undefined);
}

/**
 * The offline page with the list in place of what it says where no worker keeps anything.
 *
 * @param html with `<div id="kept" data-date="Kept on {date}">…</div>`, which holds no other div
 */
export function withList(html: string, kept: readonly KeptPage[], locale: Locale): string {
  if (kept.length === 0) return html;
  return html.replace(
    /(<div id="kept" data-date="([^"]*)"[^>]*>)[\s\S]*?(<\/div>)/,
    (_, open: string, note: string, close: string) =>
      `${open}<ul>${kept.map((page) => itemOf(page, note, locale)).join('')}</ul>${close}`,
  );
}

/**
 * The offline page with the issues that the reader keeps, each with a button that the worker answers to.
 *
 * @param html with `<div id="issues" data-title="…" data-pages="{count} pages, {size}" data-remove="…"></div>`
 */
export function withIssues(html: string, issues: readonly IssueRecord[], locale: Locale): string {
  if (issues.length === 0) return html;
  return html.replace(
    /<div id="issues" data-title="([^"]*)" data-pages="([^"]*)" data-remove="([^"]*)"[^>]*><\/div>/,
    (_, title: string, note: string, remove: string) =>
      `<h2>${title}</h2><ul>${issues.map((issue) => issueItem(issue, { note, remove }, locale)).join('')}</ul>`,
  );
}

function issueItem(issue: IssueRecord, words: { note: string; remove: string }, locale: Locale): string {
  const title = escapeHtml(issue.title);
  const note = words.note
    .replace('{count}', String(issue.widths.length))
    .replace('{size}', formatBytes(issue.bytes, locale));
  const link = `<a href="${issue.reader}">${title}</a><span class="meta block">${note}</span>`;
  const button = `<button class="button-plain" name="remove" value="${issue.reader}">${words.remove}<span class="sr-only">: ${title}</span></button>`;
  return `<li>${link}<form method="post">${button}</form></li>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function itemOf({ path, title, keptAt: instant }: KeptPage, note: string, locale: Locale): string {
  const date = note.replace('{date}', formatDateTime(new Date(instant), locale));
  return `<li><a href="${path}">${title || path}</a><span class="meta block">${date}</span></li>`;
}

/** The title of a page without the name of the site after it. */
function titleOf(html: string): string {
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
  return title.slice(0, title.lastIndexOf(' | ') + 1 || undefined).trim();
}

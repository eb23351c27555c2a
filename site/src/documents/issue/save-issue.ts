/** Puts an issue into its cache, page by page; goes on where it was left. */
import { loadWhole, type LoadingWhole } from './load-whole.ts';
import { Failure } from '../download/failure.ts';
import {
  pagePath,
  picturePath,
  type Issue,
  type IssueRecord,
  type PictureFormat,
  readRecord,
  writeRecord,
} from './issue.ts';

export interface SavingIssue extends Omit<LoadingWhole, 'report'> {
  cache: Pick<Cache, 'match' | 'put'>;
  /** pages that are here, bytes that came since the start; connected: false while there is no connection */
  report: (pages: number, bytes: number, connected: boolean) => void;
  /** what the device has of a file whose address never changes its bytes */
  known: (path: string) => Promise<Response | undefined>;
  /** whether the browser shows a picture */
  shows: (picture: Blob) => Promise<boolean>;
}

/** @throws Failure, 'broken' excepted */
export async function saveIssue(issue: Issue, saving: SavingIssue): Promise<IssueRecord> {
  const { cache, report } = saving;
  const { bytes: kept = 0 } = (await readRecord(cache)) ?? {};
  const record = { ...issue, bytes: kept, whole: false };
  let [page, came] = [0, 0];
  const loading = {
    ...saving,
    report: (bytes: number, connected: boolean) => report(page, (came += bytes), connected),
  };
  await keepWithScripts(issue.page);
  await keepWithScripts(issue.reader);
  await keepWithScripts(pagePath(issue.reader, 1));
  const format = await formatOf();
  while (page < issue.widths.length) {
    await keep(pagePath(issue.reader, page + 1));
    const picture = picturePath(issue, page + 1, format);
    if (picture !== undefined) await keep(picture);
    page += 1;
    report(page, came, true);
  }
  if (issue.text !== null) await keep(issue.text);
  return write({ whole: true });

  async function keepWithScripts(path: string): Promise<void> {
    const html = await (await keep(path)).text();
    for (const [, script] of html.matchAll(/<script[^>]* src="(\/_astro\/[^"]+)"/g)) await keep(script!);
  }

  async function keep(path: string): Promise<Response> {
    const before = await cache.match(path);
    if (before) return before;
    const fixed = /^\/(?:documents|_astro)\//.test(path);
    const answer =
      (fixed && (await saving.known(path))) || (await loadWhole(path, path.endsWith('/'), loading));
    await put(path, answer.clone());
    await write({ bytes: record.bytes + Number(answer.headers.get('content-length')) });
    return answer;
  }

  async function write(news: Partial<IssueRecord>): Promise<IssueRecord> {
    await writeRecord(cache, Object.assign(record, news)).catch(explain);
    return record;
  }

  async function put(path: string, answer: Response): Promise<void> {
    await cache.put(path, answer).catch(explain);
  }

  /** As the first picture tells, which is wanted anyway. */
  async function formatOf(): Promise<PictureFormat> {
    const first = issue.widths.findIndex((width) => width > 0) + 1;
    const avif = picturePath(issue, first, 'avif');
    if (avif === undefined || (await cache.match(picturePath(issue, first, 'webp')!))) return 'webp';
    return (await saving.shows(await (await keep(avif)).blob())) ? 'avif' : 'webp';
  }
}

function explain(error: unknown): never {
  throw error instanceof DOMException && error.name === 'QuotaExceededError' ? new Failure('no-room') : error;
}

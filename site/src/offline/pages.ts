/** What becomes of a page that a reader asks for, and of the copy that is kept of it. */
import { keptAt, type KeptAnswers } from './kept.ts';
import { times } from './limits.ts';

interface Question {
  path: string;
  network: Promise<Response>;
  pages: KeptAnswers;
  /** the page that says what can be read without a connection */
  offline: () => Promise<Response>;
  patience?: number;
}

/**
 * The network's answer, whatever it is, for as long as there is one: a page that was withdrawn is never shown to a
 * reader who is online. The kept copy where the network fails, the server is out of order, or nothing comes at all.
 */
export async function answerPage({
  path,
  network,
  pages,
  offline,
  patience = times.patience,
}: Question): Promise<Response> {
  const failed = network.catch(() => undefined);
  const kept = await pages.match(path);
  const answer = await (kept ? Promise.race([failed, nothing(patience)]) : failed);
  if (answer && answer.status < 500) return answer;
  return kept ?? answer ?? offline();
}

/** Keeps a copy of what was read, taken at once; forgets what is no more, or stands elsewhere. */
export async function remember(path: string, answer: Response, pages: KeptAnswers): Promise<void> {
  if (answer.status === 404 || answer.status === 410 || answer.redirected) return pages.delete(path);
  const isPage = answer.headers.get('content-type')?.startsWith('text/html');
  if (answer.status === 200 && isPage) await pages.put(path, answer.clone());
}

/** Asks for a page; with the tag of a copy, the answer is 304 where that copy still holds. Rejects when offline. */
export type Ask = (path: string, etag: string | null) => Promise<Response>;

/** Fetches a page that is not kept, or brings its copy up to date. @returns the server's answer, already read */
export async function renew(path: string, pages: KeptAnswers, ask: Ask): Promise<Response> {
  const etag = (await pages.match(path))?.headers.get('etag') ?? null;
  const answer = await ask(path, etag);
  await remember(path, answer, pages);
  return answer;
}

/**
 * Compares every kept page with the server, the one that was kept last first.
 *
 * @returns false when the connection broke on the way
 */
export async function compareAll(pages: KeptAnswers, ask: Ask, now: number): Promise<boolean> {
  for (const path of (await pages.paths()).reverse()) {
    const kept = await pages.match(path);
    if (!kept) continue;
    if (now - keptAt(kept) > times.keep) await pages.delete(path);
    else if (!(await renew(path, pages, ask).then(...done))) return false;
  }
  return true;
}

const done = [() => true, () => false] as const;

function nothing(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, undefined));
}

/** A cache with an end: so many answers and bytes, and what was put first goes first. */

export interface Limit {
  count: number;
  bytes: number;
  /** answers that are neither counted nor dropped */
  stays?: (path: string) => boolean;
}

export interface KeptAnswers {
  /** by path, without a query */
  match(path: string): Promise<Response | undefined>;
  put(path: string, answer: Response): Promise<void>;
  delete(path: string): Promise<void>;
  /** what was put last comes last */
  paths(): Promise<string[]>;
}

/** What is used of the browser's Cache. */
export type AnswerCache = Pick<Cache, 'match' | 'put' | 'delete' | 'keys'>;

export function openKept(open: () => Promise<AnswerCache>, { count, bytes, stays }: Limit): KeptAnswers {
  return {
    match: async (path) => (await open()).match(path),
    delete: async (path) => void (await (await open()).delete(path)),
    paths: async () => pathsOf(await open()),
    async put(path, answer) {
      const body = await answer.blob();
      const cache = await open();
      // A browser may leave what is replaced where it stood.
      await cache.delete(path);
      await cache.put(path, new Response(body, { headers: headersOf(answer, body.size) }));
      await trim(cache);
    },
  };

  async function trim(cache: AnswerCache): Promise<void> {
    let [places, room] = [count, bytes];
    for (const path of (await pathsOf(cache)).reverse()) {
      if (stays?.(path)) continue;
      places -= 1;
      room -= Number((await cache.match(path))?.headers.get('content-length'));
      if (places < 0 || room < 0) await cache.delete(path);
    }
  }
}

/** When an answer was kept, in milliseconds since 1970. */
export function keptAt(answer: Response): number {
  return Number(answer.headers.get(keptHeader));
}

const keptHeader = 'x-kept';

function headersOf(answer: Response, size: number): Headers {
  const headers = new Headers(answer.headers);
  headers.delete('content-encoding');
  headers.delete('vary');
  headers.set('content-length', String(size));
  headers.set(keptHeader, String(Date.now()));
  return headers;
}

async function pathsOf(cache: AnswerCache): Promise<string[]> {
  return (await cache.keys()).map(({ url }) => new URL(url).pathname);
}

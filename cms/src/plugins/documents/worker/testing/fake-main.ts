/**
 * A worker whose stages do what the "PDF" says, for tests: `{"pages": 2, "pictures": "crash once"}`. Each run of a stage
 * adds its name to `runs.txt` beside `ready/`.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { dirname, join } from 'node:path';
import { documentPaths } from '@sanlao/shared/documents/files';
import { Refusal } from '../refusal.ts';
import { serveOrder } from '../serve-order.ts';
import type { StageName } from '@sanlao/shared/documents/progress';
import type { Job, Stage, StageResults } from '../stage.ts';

type Deed =
  | 'busy'
  | 'asleep'
  | 'crash'
  | 'crash once'
  | 'no room'
  | 'much memory'
  | 'refuse'
  | 'throw'
  | 'call'
  | 'pry';

interface FakePdf extends Partial<Record<StageName, Deed>> {
  pages: number;
  /** where somebody listens, for `call` */
  port?: number;
  /** a file that is none of the worker's business, for `pry` */
  secret?: string;
}

serveOrder({
  inspect: async () => stage('inspect'),
  sanitise: async () => stage('sanitise'),
  text: async () => stage('text'),
  pictures: async () => stage('pictures'),
  lite: async () => stage('lite'),
  articles: async () => stage('articles'),
});

function stage<N extends StageName>(name: N): Stage<N> {
  return async (job) => {
    const pdf = JSON.parse(readFileSync(job.source, 'utf8')) as FakePdf;
    const folder = dirname(job.ready);
    appendFileSync(join(folder, 'runs.txt'), `${name} `);
    job.report(1, pdf.pages);
    const deed = pdf[name];
    if (deed) await deeds[deed](folder, pdf);
    return answers[name](job, pdf);
  };
}

const deeds: Record<Deed, (folder: string, pdf: FakePdf) => void | Promise<void>> = {
  busy: () => {
    for (;;);
  },
  asleep: () => new Promise(() => undefined),
  crash: () => process.abort(),
  'crash once': (folder) => {
    const marker = join(folder, 'crashed');
    if (existsSync(marker)) return;
    writeFileSync(marker, '');
    process.kill(process.pid, 'SIGKILL');
  },
  'no room': () => {
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  },
  'much memory': async () => {
    const kept: Buffer[] = [];
    for (;;) {
      kept.push(Buffer.alloc(50_000_000, 1));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  },
  refuse: () => {
    throw new Refusal('password', 'it is locked');
  },
  throw: () => {
    throw new Error('a fault of the stage');
  },
  call: (_, { port }) =>
    new Promise((resolve, reject) => {
      const socket = createConnection(port ?? 0, '127.0.0.1');
      socket.once('connect', () => resolve()).once('error', reject);
    }),
  pry: (_, { secret }) => void readFileSync(secret ?? ''),
};

const answers: { [N in StageName]: (job: Job, pdf: FakePdf) => StageResults[N] } = {
  inspect: (_, { pages }) => ({
    pages: Array.from({ length: pages }, () => ({ width: 595, height: 842, label: null })),
    outline: [],
    title: 'ເອກະສານ',
    language: 'lo',
    tagged: false,
    signed: false,
    restricted: false,
    fonts: { notEmbedded: [], legacyLao: [] },
  }),
  sanitise(job) {
    write(job, documentPaths.original, readFileSync(job.source));
    return { removed: [] };
  },
  text(job, { pages }) {
    write(job, documentPaths.text, JSON.stringify(Array.from({ length: pages }, () => ({ blocks: [] }))));
    const read = job.recogniseText ? ('machine-read' as const) : ('none' as const);
    return {
      pages: Array.from({ length: pages }, () => read),
      text: 'images-only',
      languages: ['lo'],
      suggested: { title: '', documentNumber: '', issueNumber: '', contents: [] },
    };
  },
  pictures(job, { pages }) {
    const numbers = Array.from({ length: pages }, (_, index) => index + 1);
    for (const number of numbers) {
      write(job, documentPaths.picture(number, 900, 'avif'), 'avif');
      write(job, documentPaths.picture(number, 900, 'webp'), 'webp!');
    }
    return {
      pages: numbers.map(() => ({ height: 1273, pictures: { '900': { avif: 4, webp: 5 } } })),
      blankPages: [],
    };
  },
  lite(job) {
    write(job, documentPaths.lite, 'lite');
    return { outcome: 'made', keptPages: [] };
  },
  articles: () => ({ articles: [] }),
};

function write({ ready }: Job, name: string, content: string | Buffer): void {
  const path = join(ready, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Engine, PagePieces, Piece } from '../piece.ts';

const execute = promisify(execFile);

/** Pages that one call reads: a page on which it fails costs its neighbours, never the document. */
const stride = 16;
const milliseconds = 30_000;

interface Poppler {
  /** path of pdftotext */
  program: string;
  path: string;
  pageCount: number;
  /** a folder for what it writes */
  temporary: string;
}

/**
 * The text as `pdftotext -raw` finds it: in the order of the content, with the letters that a PDF gives for a group of
 * signs. It runs in a process of its own, for a limited time.
 */
export function popplerEngine({ program, path, pageCount, temporary }: Poppler): Engine {
  let from = 0;
  let pages: PagePieces[] = [];
  return {
    async page(number) {
      if (from === 0 || number < from || number >= from + stride) {
        from = number - ((number - 1) % stride);
        pages = await readPages(from, Math.min(from + stride - 1, pageCount));
      }
      const page = pages[number - from];
      if (!page) throw new Error(`pdftotext gave no page ${number}.`);
      return page;
    },
    close: async () => undefined,
  };

  async function readPages(first: number, last: number): Promise<PagePieces[]> {
    const result = join(temporary, `poppler-${first}.html`);
    try {
      const range = ['-f', String(first), '-l', String(last)];
      await execute(program, ['-raw', '-bbox', '-enc', 'UTF-8', ...range, path, result], {
        timeout: milliseconds,
        killSignal: 'SIGKILL',
      });
      return parsePages(await readFile(result, 'utf8'));
    } catch {
      return [];
    } finally {
      await rm(result, { force: true });
    }
  }
}

/** @param html as `pdftotext -bbox` writes it: pages of words with their boxes */
export function parsePages(html: string): PagePieces[] {
  return html
    .split('<page ')
    .slice(1)
    .map((page) => ({
      width: Number(/width="([\d.]+)"/.exec(page)?.[1]),
      height: Number(/height="([\d.]+)"/.exec(page)?.[1]),
      pieces: Array.from(page.matchAll(word), ([, x, top, right, bottom, text = '']) =>
        pieceOf(text, { x: Number(x), top: Number(top), right: Number(right), bottom: Number(bottom) }),
      ),
    }));
}

const word = /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)<\/word>/g;

interface Box {
  x: number;
  top: number;
  right: number;
  bottom: number;
}

/** Ascent and descent of Lao fonts together are about 1.5 times the size of their letters, and a quarter is below. */
function pieceOf(text: string, { x, top, right, bottom }: Box): Piece {
  const height = bottom - top;
  return {
    text: unescaped(text),
    x,
    right,
    y: bottom - height * 0.25,
    size: height / 1.5,
    font: '',
  };
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" };

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos|#39);/g, (whole, name: string) => entities[name] ?? whole);
}

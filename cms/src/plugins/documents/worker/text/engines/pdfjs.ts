import { readFile } from 'node:fs/promises';
import { Util, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openPdf } from '../../pdf/pdf-lib.ts';
import { openPdfjs } from '../../pdf/pdfjs.ts';
import type { Engine, Piece } from '../piece.ts';
import { marksOf, type Mark } from './marks.ts';

type Content = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;
type Item = Content['items'][number];
type TextItem = Extract<Item, { str: string }>;
type Marked = Exclude<Item, TextItem>;

/**
 * The text as pdf.js finds it. It knows nothing of the letters that a PDF gives for a group of signs (/ActualText),
 * by which Chromium writes most Lao syllables, so they are read from the page's content and put in their places.
 *
 * @param withMarks false: as pdf.js has it, for comparison
 * @throws where the file is damaged
 */
export async function pdfjsEngine(path: string, withMarks = true): Promise<Engine> {
  const document = await openPdfjs(path);
  let tree: ReturnType<typeof openPdf> | undefined;
  const marksOfPage = async (number: number): Promise<Mark[]> => {
    tree ??= readFile(path).then(openPdf);
    return marksOf((await tree).getPage(number - 1));
  };
  return {
    async page(number) {
      const page = await document.getPage(number);
      try {
        const { items } = await page.getTextContent({
          includeMarkedContent: true,
          // It would split ຳ in two.
          disableNormalization: true,
        });
        const { width, height, transform } = page.getViewport({
          scale: 1,
          rotation: uprightRotation(page, items),
        });
        const marks = withMarks && needsMarks(items) ? await marksOfPage(number).catch(noMarks) : [];
        return { width, height, pieces: piecesOf({ items, marks: inStep(items, marks), transform }) };
      } finally {
        page.cleanup();
      }
    },
    async close() {
      await document.loadingTask.destroy();
    },
  };
}

/** Turns the page so that most of its letters stand upright: wide tables lie on their side. */
function uprightRotation(page: PDFPageProxy, items: Item[]): number {
  const letters = [0, 0, 0, 0];
  for (const item of items) {
    if ('type' in item) continue;
    const [a = 0, b = 0] = item.transform;
    const quarters = (Math.round(Math.atan2(Number(b), Number(a)) / (Math.PI / 2)) + 4) % 4;
    letters[quarters] = (letters[quarters] ?? 0) + item.str.length;
  }
  const most = Math.max(...letters);
  return most === 0 ? page.rotate : 90 * letters.indexOf(most);
}

const noMarks = (): Mark[] => [];

/** Only a Span may say what its letters are, and only an Artifact is a running head. */
function needsMarks(items: Item[]): boolean {
  return items.some((item) => 'type' in item && ['Span', 'Artifact'].includes(tagOf(item) ?? ''));
}

/** Its type leaves the tag out, which pdf.js gives with every beginning. */
function tagOf(item: Marked): string | undefined {
  return 'tag' in item && typeof item.tag === 'string' ? item.tag : undefined;
}

/** The marks, if they are those that pdf.js met; none otherwise: letters would land in wrong places. */
function inStep(items: Item[], marks: Mark[]): Mark[] {
  const met = items.filter((item) => 'type' in item && item.type !== 'endMarkedContent');
  const same =
    met.length === marks.length &&
    met.every((item, index) => 'tag' in item && item.tag === marks[index]?.tag);
  return same ? marks : [];
}

interface PiecesOf {
  items: Item[];
  marks: Mark[];
  /** of the page's coordinates to those from its top left corner */
  transform: number[];
}

function piecesOf({ items, marks, transform }: PiecesOf): Piece[] {
  const pieces: Piece[] = [];
  /** sequences that are open; `first` is where the pieces of the sequence begin */
  const open: { mark: Mark | undefined; first: number }[] = [];
  let met = 0;
  for (const item of items) {
    if (!('type' in item)) {
      const piece = pieceOf(item, transform);
      if (piece) pieces.push(piece);
    } else if (item.type === 'endMarkedContent') {
      const closed = open.pop();
      if (closed?.mark) replace(pieces, closed.first, closed.mark);
    } else {
      open.push({ mark: marks[met], first: pieces.length });
      met += 1;
    }
  }
  return pieces;
}

/** Puts the letters that a sequence stands for in place of the pieces in it. */
function replace(pieces: Piece[], first: number, { actualText, furniture }: Mark): void {
  if (furniture) pieces.length = first;
  if (actualText === null) return;
  const inside = pieces.splice(first).filter(({ text }) => text.trim() !== '');
  const [start] = inside;
  if (!start) return;
  const right = Math.max(...inside.map((piece) => piece.right));
  pieces.push({ ...start, text: actualText, right });
}

function pieceOf({ str, transform, width, fontName }: TextItem, page: number[]): Piece | undefined {
  if (str === '') return undefined;
  const placed: number[] = Util.transform(page, transform);
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = placed;
  const size = Math.hypot(c, d);
  // Letters that run up or down the page are as wide as they are high.
  const runs = Math.abs(a) >= Math.abs(b) ? width : size;
  return { text: str, x, right: x + runs, y, size, font: fontName };
}

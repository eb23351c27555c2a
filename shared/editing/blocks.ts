/** Texts as rows of blocks, so that two versions are compared paragraph by paragraph, word by word. */
import { Parser } from 'htmlparser2';

export type BlockKind =
  | 'line'
  | 'paragraph'
  | 'heading'
  | 'item'
  | 'numbered'
  | 'quote'
  /** a row of a table, its cells with " | " between them */
  | 'row'
  | 'caption'
  | 'picture'
  | 'file'
  | 'rule';

export interface Block {
  kind: BlockKind;
  /** of a heading, 1 to 6; how deep in lists an item stands, from 1; else 0 */
  level: number;
  /** of a picture; else empty */
  address: string;
  runs: Run[];
}

/** A stretch of text with one look. */
export interface Run {
  text: string;
  /** "", "bold", "bold italic", "link https://gov.la/": in the order of the marks' names */
  mark: string;
}

/** One block a line; an empty text has none. */
export function lineBlocks(text: string): Block[] {
  if (text === '') return [];
  return text
    .split(/\r?\n/)
    .map((line) => ({ ...plain, runs: line === '' ? [] : [{ text: line, mark: '' }] }));
}

/** What a reader would see of formatted text: its blocks in order, empty ones left out. */
export function htmlBlocks(html: string): Block[] {
  const blocks: Block[] = [];
  const open: OpenElement[] = [];
  let runs: Run[] = [];
  let silent = 0;

  const parser = new Parser({
    onopentag(name, attributes) {
      if (hidden.has(name)) silent += 1;
      const block = blockOf(name, attributes['class'], open);
      if (block || breaking.has(name)) flush();
      if (name === 'img') add({ kind: 'picture', address: attributes['src'] ?? '' }, attributes['alt'] ?? '');
      if (name === 'hr') add({ kind: 'rule' }, '');
      if (name === 'br') write(' ');
      if (cells.has(name)) startCell();
      const mark = name === 'a' ? `link ${attributes['href'] ?? ''}` : marks[name];
      open.push({ name, block, mark, cells: 0 });
    },
    ontext: write,
    onclosetag(name) {
      if (hidden.has(name)) silent -= 1;
      const block = open.at(-1)?.block;
      if (block || breaking.has(name)) flush();
      open.pop();
    },
  });
  parser.end(html);
  flush();
  return blocks;

  function write(text: string): void {
    if (silent > 0) return;
    const mark = [...new Set(open.flatMap((element) => element.mark ?? []))].sort().join(' ');
    const previous = runs.at(-1);
    const even = text.replace(/\s+/g, ' ');
    const added = !previous || previous.text.endsWith(' ') ? even.trimStart() : even;
    if (added === '') return;
    if (previous?.mark === mark) previous.text += added;
    else runs.push({ text: added, mark });
  }

  function startCell(): void {
    const row = open.findLast(({ name }) => name === 'tr');
    if (!row) return;
    // An empty cell counts: a figure that moves to another column is a change.
    if (row.cells > 0) write(' | ');
    row.cells += 1;
  }

  function flush(): void {
    const block = open.findLast((element) => element.block && element.block.kind !== 'paragraph')?.block;
    // Within a row of a table the paragraphs of its cells are no blocks of their own.
    if (block?.kind === 'row' && open.at(-1)?.name !== 'tr') return write(' ');
    const finished = trimmedEnd(runs);
    runs = [];
    if (finished.length > 0) blocks.push({ ...plain, kind: 'paragraph', ...block, runs: finished });
  }

  function add(block: Partial<Block>, text: string): void {
    flush();
    blocks.push({ ...plain, ...block, runs: text.trim() === '' ? [] : [{ text: text.trim(), mark: '' }] });
  }
}

interface OpenElement {
  name: string;
  block: Pick<Block, 'kind' | 'level'> | null;
  mark: string | undefined;
  /** of a row of a table: how many cells have begun */
  cells: number;
}

const plain: Block = { kind: 'line', level: 0, address: '', runs: [] };

const marks: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  u: 'underline',
  s: 'struck',
  del: 'struck',
  sub: 'below',
  sup: 'above',
};

const lists = new Set(['ol', 'ul']);
const cells = new Set(['td', 'th']);
const hidden = new Set(['script', 'style', 'template']);
const breaking = new Set([
  'ul',
  'ol',
  'table',
  'thead',
  'tbody',
  'figure',
  'img',
  'hr',
  'section',
  'article',
]);

function blockOf(
  name: string,
  className: string | undefined,
  open: readonly OpenElement[],
): OpenElement['block'] {
  if (/^h[1-6]$/.test(name)) return { kind: 'heading', level: Number(name[1]) };
  if (name === 'li') {
    const around = open.filter((element) => lists.has(element.name));
    return { kind: around.at(-1)?.name === 'ol' ? 'numbered' : 'item', level: around.length };
  }
  if (name === 'p' && className?.split(' ').includes('file')) return { kind: 'file', level: 0 };
  const kind = kinds[name];
  return kind ? { kind, level: 0 } : null;
}

const kinds: Readonly<Record<string, BlockKind>> = {
  p: 'paragraph',
  div: 'paragraph',
  pre: 'paragraph',
  blockquote: 'quote',
  tr: 'row',
  figcaption: 'caption',
  caption: 'caption',
};

function trimmedEnd(runs: readonly Run[]): Run[] {
  const last = runs.at(-1);
  if (!last) return [];
  const text = last.text.trimEnd();
  return text === '' ? trimmedEnd(runs.slice(0, -1)) : [...runs.slice(0, -1), { ...last, text }];
}

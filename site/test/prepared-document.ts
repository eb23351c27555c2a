/** A prepared document for tests, as the CMS describes one. */
import type { Manifest } from '@sanlao/shared/documents/manifest';
import type { DocumentText, TextBlock } from '@sanlao/shared/documents/text';
import type { FindDocument, PreparedDocument } from '../publisher/documents/prepared.ts';

export interface Given {
  /** one entry a page */
  text: string[];
  manifest?: Partial<Manifest>;
}

export const sha256 = (letter: string) => letter.repeat(64);

export function manifestOf({ text, manifest = {} }: Given): Manifest {
  return {
    format: 1,
    source: { sha256: sha256('1'), size: 1_258_291 },
    title: '',
    pages: text.map(() => ({
      height: 1273,
      label: null,
      text: 'text',
      pictures: {
        '480': { avif: 12_000, webp: 20_000 },
        '900': { avif: 31_000, webp: 52_000 },
        '1350': { avif: 60_000, webp: 99_000 },
      },
    })),
    outline: [],
    text: 'searchable',
    languages: ['lo'],
    tagged: true,
    signed: false,
    fonts: { notEmbedded: [], legacyLao: [] },
    removed: [],
    scan: 'clean',
    original: file('original.pdf', 1_258_291, '2'),
    lite: file('lite.pdf', 262_144, '3'),
    liteOutcome: 'made',
    articles: [],
    ...manifest,
  };
}

export function textOf({ text }: Given): DocumentText {
  return text.map((words) => ({ blocks: words === '' ? [] : words.split('\n').map(block) }));
}

export function preparedDocument(
  { key, replaced }: Pick<PreparedDocument, 'key' | 'replaced'>,
  given: Given,
): PreparedDocument {
  return { key, replaced, manifest: manifestOf(given), text: () => textOf(given) };
}

/** Documents by the key that a file names. */
export function preparedDocuments(given: Readonly<Record<string, Given>>): FindDocument {
  return ({ document }) => {
    const found = document ? given[document.key] : undefined;
    return document && found ? preparedDocument(document, found) : null;
  };
}

export function file(path: string, size: number, letter: string): Manifest['original'] {
  return { path, size, sha256: sha256(letter), parts: [sha256(letter)] };
}

function block(words: string): TextBlock {
  return words.startsWith('# ')
    ? { kind: 'heading', level: 1, text: words.slice(2) }
    : { kind: 'paragraph', text: words };
}

/** A text of the sample content: YAML front matter, the Lao version and, where there is one, the English one. */
import { Marked } from 'marked';
import { parse } from 'yaml';
import type { Locale } from '@sanlao/shared/locales';

export interface TextVersion {
  title: string;
  summary: string;
  /** what follows, as it was written */
  markdown: string;
  /** the same as HTML */
  body: string;
}

export interface TextFile {
  front: unknown;
  versions: { lo: TextVersion } & Partial<Record<Locale, TextVersion>>;
}

const layout = /^---\n(?<front>[^]*?)\n---\n(?<lo>[^]*?)(?:\n=== en\n(?<en>[^]*))?$/;
const version = /^\s*# (?<title>.+)\n\s*> (?<summary>.+(?:\n> .+)*)\n(?<body>[^]*)$/;

const marked = new Marked({
  gfm: true,
  renderer: {
    html({ text }) {
      throw new Error(`raw HTML is not allowed: ${text.trim()}`);
    },
  },
});

/** @throws Error saying what the file lacks */
export function parseTextFile(text: string): TextFile {
  const parts = layout.exec(text.replaceAll('\r\n', '\n'))?.groups;
  if (!parts) throw new Error('it must begin with front matter between two lines "---"');
  const lo = parseVersion(parts['lo']!);
  const versions = parts['en'] === undefined ? { lo } : { lo, en: parseVersion(parts['en']) };
  return { front: parse(parts['front']!), versions };
}

function parseVersion(text: string): TextVersion {
  const parts = version.exec(text)?.groups;
  if (!parts) throw new Error('each language must begin with "# title" and "> summary"');
  return {
    title: parts['title']!.trim(),
    summary: parts['summary']!.replaceAll('\n> ', ' ').trim(),
    markdown: parts['body']!.trim(),
    body: marked.parse(parts['body']!, { async: false }).trim(),
  };
}

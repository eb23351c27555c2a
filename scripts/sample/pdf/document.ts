import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';

const frontMatter = z.object({
  title: z.string(),
  subtitle: z.string(),
  /** the line above the title: series and number, or the kind of document */
  kicker: z.string(),
  /** who issued it and when, at the foot of the cover */
  imprint: z.string(),
  author: z.string(),
  date: z.iso.date(),
  language: z.enum(['lo', 'en']),
  /** "#rrggbb" of cover and headings */
  colour: z.string(),
  /** a drawing of the sample content */
  cover: z.string(),
});

export type SampleDocument = z.infer<typeof frontMatter> & { body: string };

/** The source of one PDF: YAML front matter between two lines `---`, then Markdown; a rule starts a new page. */
export async function readDocument(file: string): Promise<SampleDocument> {
  const [, yaml = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(await readFile(file, 'utf8')) ?? [];
  return { ...frontMatter.parse(parse(yaml)), body };
}

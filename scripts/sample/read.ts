import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '@sanlao/shared/config/environment';
import { entriesOfJson, type JsonKind } from './entries-of-json.ts';
import { entryOfText, type TextKind } from './entries-of-text.ts';
import type { SampleEntry } from './entry.ts';
import { parseTextFile } from './text-file.ts';

export const sampleFolder = join(projectRoot, 'cms', 'sample-content');

/** In the order in which they are written: what others name by its code comes first. */
const parts: ({ file: string; type: JsonKind } | { folder: TextKind })[] = [
  { file: 'topics.json', type: 'topic' },
  { file: 'sites.json', type: 'site' },
  { file: 'units.json', type: 'unit' },
  { file: 'series.json', type: 'series' },
  { file: 'synonyms.json', type: 'synonym' },
  { folder: 'pages' },
  { folder: 'services' },
  { folder: 'datasets' },
  { file: 'people.json', type: 'person' },
  { file: 'notices.json', type: 'notice' },
  { folder: 'publications' },
  { folder: 'events' },
  { folder: 'articles' },
];

export interface SampleContent {
  entries: SampleEntry[];
  /** what is wrong with which file */
  faults: string[];
}

export function readSample(folder = sampleFolder): SampleContent {
  const faults: string[] = [];
  const entries = parts.flatMap((part) =>
    'file' in part
      ? attempt(part.file, () => entriesOfJson(part.file, part.type, JSON.parse(textOf(part.file))))
      : globSync(`${part.folder}/**/*.md`, { cwd: folder })
          .sort()
          .flatMap((source) =>
            attempt(source, () => [entryOfText(source, part.folder, parseTextFile(textOf(source)))]),
          ),
  );
  return { entries, faults };

  function textOf(source: string): string {
    return readFileSync(join(folder, source), 'utf8');
  }

  function attempt(source: string, read: () => SampleEntry[]): SampleEntry[] {
    try {
      return read();
    } catch (error) {
      faults.push(`${source}: ${describe(error)}`);
      return [];
    }
  }
}

function describe(error: unknown): string {
  if (error instanceof z.ZodError) return z.prettifyError(error);
  return error instanceof Error ? error.message : String(error);
}

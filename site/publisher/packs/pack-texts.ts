/** What lies beside the files in a pack: a page that leads to them, and the sums that prove them whole. */
import { createHash } from 'node:crypto';
import type { Content } from '../content/content.ts';
import { indexPage } from './index-page.ts';
import type { Volume } from './packs.ts';
import type { PackEntry } from './zip-size.ts';

/** The folder of the files, in the pack's language. */
const foldersOfFiles = { lo: 'ເອກະສານ', en: 'documents' } as const;

/** Everything in a volume, in its order: what is read first comes first. */
export function packEntries(content: Content, volume: Volume): PackEntry[] {
  const { files, locale } = volume;
  const day = files.at(-1)!.publication.date;
  const folder = foldersOfFiles[locale];
  const index = indexPage(content, volume, folder);
  return [
    { path: 'index.html', day, content: index },
    { path: 'SHA256SUMS', day, content: sums(volume, folder, index) },
    ...files.map(({ name, size, publication, source }) => ({
      path: `${folder}/${name}`,
      day: publication.date,
      content: { size, folder: source.folder, file: source.path },
    })),
  ];
}

/** As `sha256sum -c` reads it. */
function sums({ files }: Volume, folder: string, index: string): string {
  const sumOfIndex = createHash('sha256').update(index).digest('hex');
  return [
    `${sumOfIndex}  index.html`,
    ...files.map(({ sha256, name }) => `${sha256}  ${folder}/${name}`),
    '',
  ].join('\n');
}

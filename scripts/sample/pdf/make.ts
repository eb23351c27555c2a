/**
 * Prints the PDFs of the sample publications: `node scripts/sample/pdf/make.ts [name…]`, all without names.
 * Sources in documents/, results beside the publications in cms/sample-content. Prints name, pages and bytes.
 */
import { readdir, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PDFDocument } from 'pdf-lib';
import { readDocument } from './document.ts';
import { print } from './print.ts';

const sources = new URL('documents/', import.meta.url);
const results = new URL('../../../cms/sample-content/publications/', import.meta.url);

const asked = process.argv.slice(2);
const names = asked.length > 0 ? asked : (await readdir(sources)).map((file) => basename(file, '.md')).sort();

for (const name of names) {
  const bytes = await print(await readDocument(fileURLToPath(new URL(`${name}.md`, sources))));
  await writeFile(new URL(`${name}.pdf`, results), bytes);
  const pages = (await PDFDocument.load(bytes)).getPageCount();
  console.log(`${name}.pdf: ${pages} pages, ${Math.round(bytes.length / 1024)} KB`);
}

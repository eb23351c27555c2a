/** The same Lao text as PDF by two programs in two fonts, with what is written in it. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { findProgram } from '../../../launch/toolchain.mjs';
import { readDocument } from '../../../sample/pdf/document.ts';
import { toHtml } from '../../../sample/pdf/markdown.ts';
import { launchBrowser } from '../../../testing/browser.ts';

const execute = promisify(execFile);

export const fonts = ['Noto Sans Lao', 'Phetsarath OT'] as const;
export type Font = (typeof fonts)[number];

export interface Printed {
  program: 'Chromium' | 'LibreOffice';
  font: Font;
  path: string;
}

export interface Corpus {
  /** the text as it is written, in the order in which it is read */
  written: string;
  printed: Printed[];
  /** what could not be printed, and why */
  missing: string[];
}

const sources = ['official-websites-decision', 'ict-journal-18', 'one-stop-pilot-report'];

export async function printCorpus(folder: string): Promise<Corpus> {
  const html = (await Promise.all(sources.map(bodyOf))).join('\n');
  const corpus: Corpus = { written: '', printed: [], missing: [] };
  const office = findProgram('soffice', process.env['PATH'] ?? '');
  if (!office)
    corpus.missing.push('LibreOffice is not installed. Debian: apt-get install libreoffice-writer');
  for (const font of fonts) {
    const file = await fontFile(font);
    if (!file) {
      corpus.missing.push(`The font ${font} is not installed. Debian: apt-get install ${packages[font]}`);
      continue;
    }
    const name = join(folder, font.replaceAll(' ', '-'));
    const { pdf, written } = await byChromium(page(html, font, file));
    await writeFile(`${name}-chromium.pdf`, pdf);
    corpus.printed.push({ program: 'Chromium', font, path: `${name}-chromium.pdf` });
    corpus.written = written;
    if (!office) continue;
    await writeFile(`${name}-libreoffice.html`, page(html, font));
    await byLibreOffice(office, `${name}-libreoffice.html`, folder);
    corpus.printed.push({ program: 'LibreOffice', font, path: `${name}-libreoffice.pdf` });
  }
  return corpus;
}

const packages = {
  'Noto Sans Lao': 'fonts-noto-core',
  'Phetsarath OT': 'fonts-lao',
} satisfies Record<Font, string>;

/** Numbers and bullets of lists are drawn, and heads of tables repeated: without them every program prints what is written. */
async function bodyOf(name: string): Promise<string> {
  const file = fileURLToPath(new URL(`../../../sample/pdf/documents/${name}.md`, import.meta.url));
  const { title, body } = await readDocument(file);
  const paragraphs = toHtml(body, () => '')
    .replace(/<img[^>]*>/g, '')
    .replace(/<\/?(?:[ou]l|thead|tbody)>/g, '')
    .replace(/<(\/?)li>/g, '<$1p>');
  return `<h1>${title}</h1>${paragraphs}`;
}

function page(html: string, font: Font, file?: string): string {
  const face = file
    ? `@font-face { font-family: '${font}'; src: url(data:font/ttf;base64,${readFileSync(file).toString('base64')}) }`
    : '';
  return `<!doctype html><html lang="lo"><head><meta charset="utf-8"><title>${font}</title><style>${face}
    @page { size: A4; margin: 20mm }
    body, h1, h2, h3, p, td, th { font-family: '${font}' }
    body { font-size: 12pt; line-height: 1.7 }
    td, th { padding: 2mm 4mm; text-align: left }</style></head><body>${html}</body></html>`;
}

async function byChromium(html: string): Promise<{ pdf: Buffer; written: string }> {
  const browser = await launchBrowser();
  try {
    const tab = await browser.newPage();
    await tab.setContent(html);
    await tab.evaluate('document.fonts.ready');
    const written = await tab.locator('body').innerText();
    return { pdf: await tab.pdf({ preferCSSPageSize: true, tagged: true, outline: true }), written };
  } finally {
    await browser.close();
  }
}

async function byLibreOffice(program: string, html: string, folder: string): Promise<void> {
  const profile = `-env:UserInstallation=file://${join(folder, 'libreoffice')}`;
  // As a document of its own: the view of web pages loses the first heading.
  const filters = ['--infilter=HTML (StarWriter)', '--convert-to', 'pdf:writer_pdf_Export'];
  await execute(program, [profile, '--headless', ...filters, '--outdir', folder, html], { timeout: 120_000 });
  await readFile(html.replace(/html$/, 'pdf'));
}

async function fontFile(font: Font): Promise<string | undefined> {
  const found = await execute('fc-match', ['-f', '%{family}\n%{file}', font]).catch(() => undefined);
  const [family = '', file] = found?.stdout.split('\n') ?? [];
  return family.split(',').includes(font) ? file : undefined;
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { toHtml } from './markdown.ts';
import type { SampleDocument } from './document.ts';

const pictures = new URL('../../../cms/sample-content/pictures/', import.meta.url);
/** The font of the sites, so that documents and pages look alike. */
const fonts = createRequire(new URL('../../../site/package.json', import.meta.url));

/** The document as one HTML page that needs no network: style, fonts and drawings are inside. */
export function htmlOf(document: SampleDocument): string {
  return `<!doctype html>
<html lang="${document.language}" style="--colour: ${document.colour}; --running: '${document.title}'">
<meta charset="utf-8">
<title>${document.title}</title>
<style>${fontFaces()}${readFileSync(new URL('style.css', import.meta.url), 'utf8')}</style>
<section class="cover">
<img class="drawing" src="${drawing(document.cover)}" alt="">
<div class="text">
<p class="kicker">${document.kicker}</p>
<h1>${document.title}</h1>
<p class="subtitle">${document.subtitle}</p>
<p class="imprint">${document.imprint}</p>
</div>
</section>
<main>${toHtml(document.body, drawing)}</main>
</html>`;
}

function drawing(name: string): string {
  return dataUrl(new URL(`${name}.svg`, pictures), 'image/svg+xml');
}

function fontFaces(): string {
  return [400, 700]
    .map((weight) => ['lao', 'latin'].map((subset) => fontFace(subset, weight)).join(''))
    .join('');
}

function fontFace(subset: string, weight: number): string {
  const file = fonts.resolve(
    `@fontsource/noto-sans-lao/files/noto-sans-lao-${subset}-${weight}-normal.woff2`,
  );
  const range = subset === 'lao' ? 'U+0E80-0EFF' : 'U+0000-00FF, U+2000-206F';
  return `@font-face { font-family: 'Noto Sans Lao'; font-weight: ${weight}; unicode-range: ${range};
    src: url(${dataUrl(file, 'font/woff2')}) }\n`;
}

function dataUrl(file: URL | string, type: string): string {
  return `data:${type};base64,${readFileSync(file).toString('base64')}`;
}

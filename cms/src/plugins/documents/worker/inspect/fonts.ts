import { PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { compareLao } from '@sanlao/shared/lao/sort';
import type { Inspection } from '../stage.ts';
import { arrayOf, dictOf, itemsOf, nameOf, valuesOf } from '../pdf/objects.ts';
import type { Page } from '../pdf/pages.ts';
import { fontName, isLegacyLaoFont } from './legacy-fonts.ts';

/** Names of the fonts that the pages and what they draw may use, and that readers of the document have trouble with. */
export function fontsOf(pages: Page[]): Inspection['fonts'] {
  const fonts = collectFonts(pages);
  return {
    notEmbedded: names(
      fonts.filter((font) => !isEmbedded(font) && !standardFonts.has(nameOf(font, 'BaseFont') ?? '')),
    ),
    legacyLao: names(fonts.filter((font) => isLegacyLaoFont(nameOf(font, 'BaseFont') ?? ''))),
  };
}

/** Each once; resources that refer to themselves are searched once. */
function collectFonts(pages: Page[]): PDFDict[] {
  const fonts = new Set<PDFDict>();
  const searched = new Set<PDFDict>();
  const waiting = pages.flatMap((page) => [page.resources, ...appearanceResources(page.dict)]);
  while (waiting.length > 0) {
    const resources = waiting.pop();
    if (!resources || searched.has(resources)) continue;
    searched.add(resources);
    for (const font of valuesOf(dictOf(resources, 'Font'))) {
      if (!(font instanceof PDFDict)) continue;
      fonts.add(font);
      waiting.push(dictOf(font, 'Resources'));
    }
    for (const kind of ['XObject', 'Pattern'])
      for (const drawn of valuesOf(dictOf(resources, kind)))
        if (drawn instanceof PDFRawStream) waiting.push(dictOf(drawn.dict, 'Resources'));
  }
  return [...fonts];
}

function appearanceResources(page: PDFDict): (PDFDict | undefined)[] {
  return itemsOf(arrayOf(page, 'Annots')).map((annotation) => {
    const appearance = annotation instanceof PDFDict ? dictOf(annotation, 'AP') : undefined;
    const normal = appearance?.lookup(PDFName.of('N'));
    return normal instanceof PDFRawStream ? dictOf(normal.dict, 'Resources') : undefined;
  });
}

/** A composite font keeps its file with its only descendant; glyphs of a Type 3 font are drawings in the file. */
function isEmbedded(font: PDFDict): boolean {
  if (nameOf(font, 'Subtype') === 'Type3') return true;
  const descendant = itemsOf(arrayOf(font, 'DescendantFonts')).at(0);
  const descriptor = dictOf(descendant instanceof PDFDict ? descendant : font, 'FontDescriptor');
  return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(PDFName.of(key)));
}

function names(fonts: PDFDict[]): string[] {
  const found = fonts.map((font) => fontName(nameOf(font, 'BaseFont') ?? '').slice(0, 100)).filter(Boolean);
  return [...new Set(found)].toSorted(compareLao).slice(0, 50);
}

/** Every reader has them, or their like: PDF 32000-1, 9.6.2.2. */
const standardFonts = new Set(
  [
    ['Courier', 'Courier-Bold', 'Courier-BoldOblique', 'Courier-Oblique'],
    ['Helvetica', 'Helvetica-Bold', 'Helvetica-BoldOblique', 'Helvetica-Oblique'],
    ['Times-Roman', 'Times-Bold', 'Times-BoldItalic', 'Times-Italic'],
    ['Symbol', 'ZapfDingbats'],
  ].flat(),
);

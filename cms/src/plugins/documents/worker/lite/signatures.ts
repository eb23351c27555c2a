import { PDFDict, type PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { dictOf, nameOf } from '../pdf/objects.ts';

/**
 * Takes the signatures off a changed copy, which they would show as forged: PDF 32000-1, 12.8. What a signature looks like
 * on its page stays.
 */
export function removeSignatures(document: PDFDocument): void {
  const { catalog, context } = document;
  for (const key of ['Perms', 'DSS']) catalog.delete(PDFName.of(key));
  dictOf(catalog, 'AcroForm')?.set(PDFName.of('SigFlags'), PDFNumber.of(0));
  for (const [, object] of context.enumerateIndirectObjects())
    if (object instanceof PDFDict && nameOf(object, 'FT') === 'Sig')
      for (const key of ['V', 'Lock', 'SV']) object.delete(PDFName.of(key));
}

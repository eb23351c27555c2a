/** Opens PDFs as trees of objects that can be changed and written again. */
import { EncryptedPDFError, PDFDocument } from '@cantoo/pdf-lib';
import { Refusal } from '../refusal.ts';

/**
 * A file with an owner's password only is opened with the empty one, and written without.
 *
 * @throws Refusal where it is damaged or needs a password
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    const document = await PDFDocument.load(bytes, {
      password: '',
      updateMetadata: false,
      // XFA is the sanitiser's to take out, not a reader's.
      preserveXFA: true,
      parseSpeed: Number.POSITIVE_INFINITY,
    });
    if (document.isEncrypted) throw new EncryptedPDFError();
    return document;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const locked = error instanceof EncryptedPDFError || /password/i.test(message);
    throw new Refusal(locked ? 'password' : 'damaged', `pdf-lib cannot open it: ${message}`);
  }
}

/** The whole file in its smallest form: small objects packed into compressed streams. The same tree gives the same bytes. */
export function writePdf(document: PDFDocument): Promise<Uint8Array> {
  return document.save({
    useObjectStreams: true,
    addDefaultPage: false,
    // Forms look as their author left them.
    updateFieldAppearances: false,
    rewrite: true,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
}

/** Opens PDFs as trees of objects that can be changed and written again. */
import { EncryptedPDFError, PDFDocument } from '@cantoo/pdf-lib';
import { Refusal } from '../refusal.ts';
import { refuseOverflow } from './object-streams.ts';
import { unlock } from './unlock.ts';

/**
 * A file with an owner's password only is opened too, and written without its encryption.
 *
 * @throws Refusal where it is damaged, needs a password or unpacks to too much
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  const document = await load((await unlock(bytes)).bytes);
  refuseOverflow(document.context);
  return document;
}

async function load(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, {
      updateMetadata: false,
      // XFA is the sanitiser's to take out, not a reader's.
      preserveXFA: true,
      parseSpeed: Number.POSITIVE_INFINITY,
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const locked = error instanceof EncryptedPDFError;
    throw new Refusal(locked ? 'password' : 'damaged', `pdf-lib cannot open it: ${message}`);
  }
}

/**
 * The whole file in its smallest form: small objects packed into compressed streams, but for PDF/A-1, which forbids them.
 * The same tree gives the same bytes.
 */
export function writePdf(document: PDFDocument): Promise<Uint8Array> {
  return document.save({
    addDefaultPage: false,
    // Forms look as their author left them.
    updateFieldAppearances: false,
    rewrite: true,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
}

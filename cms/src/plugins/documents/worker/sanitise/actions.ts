/** Which actions may stay: PDF 32000-1, 12.6. Whatever is not known to be harmless goes. */
import { PDFArray, PDFDict, PDFName, type PDFObject } from '@cantoo/pdf-lib';
import type { Removable } from '@sanlao/shared/documents/manifest';
import { itemsOf, nameOf } from '../pdf/objects.ts';
import { decodeText } from '../pdf/text-string.ts';

/** What an action of the kind is called when it is removed; null: it stays. */
const kinds: Record<string, Removable | null> = {
  GoTo: null,
  SetOCGState: null,
  Trans: null,
  GoToR: 'remote-link',
  GoToDp: 'remote-link',
  GoToE: 'attachment',
  JavaScript: 'javascript',
  Launch: 'launch',
  SubmitForm: 'form-action',
  ResetForm: 'form-action',
  ImportData: 'form-action',
  Hide: 'form-action',
  Movie: 'media',
  Sound: 'media',
  Rendition: 'media',
  RichMediaExecute: 'media',
  GoTo3DView: 'media',
};

/** Moves within the document; the other names stand for commands of the reader's program. */
const harmlessNames = new Set(['NextPage', 'PrevPage', 'FirstPage', 'LastPage']);

const harmlessSchemes = new Set(['http', 'https', 'mailto', 'tel', 'ftp']);

/** Why the action, or one that follows it, has to go; undefined where it may stay. */
export function reasonAgainst(action: PDFObject | undefined): Removable | undefined {
  const seen = new Set<PDFObject>();
  const waiting = action instanceof PDFArray ? [] : [action];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (!(next instanceof PDFDict) || seen.has(next)) continue;
    seen.add(next);
    const reason = ownReason(next);
    if (reason) return reason;
    const following = next.lookup(PDFName.of('Next'));
    waiting.push(...(following instanceof PDFArray ? itemsOf(following) : [following]));
  }
  return undefined;
}

/** "javascript:…" runs in some readers; "file:" opens what lies on the reader's machine. */
export function reasonAgainstAddress(address: string): Removable | undefined {
  // eslint-disable-next-line no-control-regex -- programs skip these characters in front of and within a scheme
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address.replace(/[\u0000-\u0020]/g, ''))?.[1]?.toLowerCase();
  if (!scheme || harmlessSchemes.has(scheme)) return undefined;
  return scheme === 'javascript' || scheme === 'vbscript' || scheme === 'data' ? 'javascript' : 'launch';
}

function ownReason(action: PDFDict): Removable | undefined {
  if (action.has(PDFName.of('JS'))) return 'javascript';
  const kind = nameOf(action, 'S') ?? '';
  if (kind === 'URI') return reasonAgainstAddress(decodeText(action.lookup(PDFName.of('URI'))));
  if (kind === 'Named') return harmlessNames.has(nameOf(action, 'N') ?? '') ? undefined : 'launch';
  if (kind === 'Thread') return action.has(PDFName.of('F')) ? 'remote-link' : undefined;
  const known = kinds[kind];
  return known === undefined ? 'launch' : (known ?? undefined);
}

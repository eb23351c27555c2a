/** Every bad input that is expected, as small files, and what has to come of each. */
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import type { Removable } from '@sanlao/shared/documents/manifest';
import type { RefusalReason } from '../refusal.ts';
import * as active from './active.ts';
import * as bombs from './bombs.ts';
import { onePage } from './raw-pdf.ts';

export type Outcome =
  | { refused: RefusalReason }
  /** taken, and offered without these; [] where it is offered byte for byte */
  | { removed: Removable[] }
  /** taken, and offered byte for byte with its signature */
  | { signed: true }
  /** taken, with the remark that it asks programs not to print or copy it */
  | { restricted: true };

export interface HostileFile {
  name: string;
  bytes(): Uint8Array | Promise<Uint8Array>;
  outcome: Outcome;
}

export const hostileFiles: HostileFile[] = [
  refused('an empty file', 'empty', () => new Uint8Array()),
  refused('a text file', 'not-a-pdf', () => Buffer.from('Plan for the year\n')),
  refused('a web page that is a PDF too', 'not-a-pdf', () =>
    Buffer.concat([Buffer.from('<!doctype html><script>alert(1)</script><!--'), onePage()]),
  ),
  refused('random bytes', 'not-a-pdf', () => noise(100_000)),
  refused('random bytes behind the mark of a PDF', 'damaged', () =>
    Buffer.concat([Buffer.from('%PDF-1.7\n'), noise(100_000)]),
  ),
  refused('random bytes in the frame of a PDF', 'damaged', () =>
    Buffer.concat([Buffer.from('%PDF-1.7\n'), noise(100_000), Buffer.from('\nstartxref\n9\n%%EOF\n')]),
  ),
  refused('a PDF cut off in its middle', 'damaged', () => bombs.pages(100).subarray(0, 4_000)),
  refused('a PDF without pages', 'no-pages', active.zeroPages),
  refused('a page tree that contains itself', 'damaged', bombs.pageTreeLoop),
  refused('a page tree that doubles at each level', 'damaged', bombs.pageTreeOfTwins),
  refused('10,000 pages', 'too-many-pages', () => bombs.pages(10_000)),
  refused('a page 595 times as long as wide', 'too-complex', bombs.narrowPage),
  refused('a content stream of 100 MB', 'too-complex', bombs.flateBomb),
  refused('a content stream of 100 MB that was packed twice', 'too-complex', bombs.doubleFlateBomb),
  refused('an object stream of 150 MB', 'too-complex', bombs.objectStreamBomb),
  refused('a small picture with 200 MB of data', 'too-complex', bombs.imageDataBomb),
  refused('forms in forms, 64 million drawings', 'too-complex', () => bombs.nestedForms()),
  refused('forms in forms, seven deep', 'too-complex', () => bombs.nestedForms(7, 1)),
  refused('a form that draws itself', 'too-complex', bombs.formThatDrawsItself),
  refused('a picture of 60,000 × 60,000 pixels', 'too-complex', bombs.hugeImage),
  refused('a JPEG of 60,000 × 60,000 pixels that is said to be small', 'too-complex', bombs.lyingJpeg),
  refused('an inline picture of 60,000 × 60,000 pixels', 'too-complex', bombs.inlineImageBomb),
  refused('a password to open', 'password', () => locked({ userPassword: 'open', ownerPassword: 'own' })),
  refused('a signed file that runs JavaScript', 'signed-active', active.signedWithScript),
  {
    name: 'an owner password only',
    bytes: () => locked({ ownerPassword: 'own' }),
    outcome: { restricted: true },
  },
  { name: 'a signed file', bytes: () => active.signed(), outcome: { signed: true } },
  removed('300,000 curves', [], () => bombs.curves()),
  removed('links to places and to the web', [], () => active.harmlessLinks()),
  removed('a field that waits for a signature', [], active.unsigned),
  removed('JavaScript', ['javascript'], active.javaScript),
  removed('JavaScript in escaped names', ['javascript'], active.spelledJavaScript),
  removed('a link that is JavaScript', ['javascript'], active.scriptLink),
  removed('a link that starts a program', ['launch'], active.launch),
  removed('a link to another file', ['remote-link'], active.remoteLink),
  removed('a form that sends itself', ['form-action'], active.formActions),
  removed('attachments', ['attachment'], active.attachments),
  removed('an XFA form', ['xfa'], active.xfa),
  removed('video', ['attachment', 'media'], active.video),
];

function refused(name: string, reason: RefusalReason, bytes: HostileFile['bytes']): HostileFile {
  return { name, bytes, outcome: { refused: reason } };
}

function removed(name: string, kinds: Removable[], bytes: HostileFile['bytes']): HostileFile {
  return { name, bytes, outcome: { removed: kinds } };
}

async function locked(passwords: { userPassword?: string; ownerPassword: string }): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  document.addPage([420, 595]).drawText('Plan for the year', { x: 40, y: 500, font });
  document.encrypt(passwords);
  return document.save();
}

/** The same bytes each time: a linear congruential generator. */
function noise(length: number): Buffer {
  let state = 1;
  return Buffer.from(
    Uint8Array.from({ length }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 24;
    }),
  );
}

import { Refusal } from '../refusal.ts';

const mostBytes = 200 * 1024 * 1024;

/**
 * What can be told without reading any object of the file.
 *
 * @param size of the file in bytes
 * @throws Refusal
 */
export function refuseBySize(size: number): void {
  if (size === 0) throw new Refusal('empty', 'The file has no bytes.');
  if (size > mostBytes) throw new Refusal('too-large', `${size} bytes; ${mostBytes} are taken.`);
}

/**
 * A PDF starts with its mark and ends with the way to its objects. Readers forgive other bytes before the mark, but a
 * browser may then take the file for a web page; and a file whose end is missing was cut off on its way.
 */
export function refuseByFrame(bytes: Uint8Array): void {
  const start = latin1(bytes.subarray(0, 5));
  if (start !== '%PDF-') throw new Refusal('not-a-pdf', `It starts with ${JSON.stringify(start)}.`);
  const end = latin1(bytes.subarray(-endBytes));
  if (!end.includes('startxref') && !end.includes('%%EOF'))
    throw new Refusal('damaged', 'Its end is missing.');
}

/** Readers look for the end in the last 1,024 bytes; some mail programs add to it. */
const endBytes = 4_096;

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

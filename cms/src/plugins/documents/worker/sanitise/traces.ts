/**
 * Finds words of active content anywhere in the bytes of a file. Readers differ in which of several objects with the same
 * number they take, so a file may show one of them to this program and another to Acrobat. Where a word is left after the
 * objects were found clean, the file is written anew, which keeps only the objects that were looked at.
 */
import { constants, inflateSync } from 'node:zlib';

/** Letters of a name may be written as "#4A". */
const words = [
  'JavaScript',
  'Launch',
  'EmbeddedFile',
  'RichMedia',
  'SubmitForm',
  'ImportData',
  'GoToR',
  'GoToE',
  'Rendition',
];
const word = new RegExp(`/(?:${words.map(spelled).join('|')})`, 'i');
const objectStream = new RegExp(`/${spelled('ObjStm')}`, 'gi');

export function hasTraces(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const { text, start } of windowsOf(buffer)) {
    if (word.test(text)) return true;
    for (const { index } of text.matchAll(objectStream))
      if (word.test(unpacked(buffer, start + index))) return true;
  }
  return false;
}

const windowBytes = 4 * 1024 * 1024;
const overlapBytes = 64;
const mostBytes = 64 * 1024 * 1024;

function* windowsOf(buffer: Buffer): Generator<{ text: string; start: number }> {
  for (let start = 0; start < buffer.length; start += windowBytes)
    yield { start, text: buffer.toString('latin1', start, start + windowBytes + overlapBytes) };
}

/** '' where it is no stream. */
function unpacked(buffer: Buffer, dictionary: number): string {
  const keyword = buffer.indexOf('stream', dictionary + '/ObjStm'.length);
  if (keyword < 0) return '';
  const start = keyword + 'stream'.length + (buffer[keyword + 'stream'.length] === 13 ? 2 : 1);
  const end = buffer.indexOf('endstream', start);
  try {
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: mostBytes };
    return inflateSync(buffer.subarray(start, end < 0 ? undefined : end), options).toString('latin1');
  } catch {
    // Packed in another way, or damaged: nobody knows what is in it.
    return '/JavaScript';
  }
}

function spelled(name: string): string {
  return [...name].map((letter) => `(?:${letter}|#${letter.charCodeAt(0).toString(16)})`).join('');
}

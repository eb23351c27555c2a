/** Looks into office documents, which are ZIP archives, without unpacking anything but one short entry. */
import { inflateRawSync } from 'node:zlib';

/** `folder`: Office Open XML keeps its parts there. `mimetype`: what the first entry of an OpenDocument file says. */
export type OfficeFormat = { folder: string } | { mimetype: string };

interface Entry {
  name: string;
  method: number;
  compressed: number;
  size: number;
  offset: number;
}

/** Bytes of everything in it unpacked: above this it is taken for a bomb. */
const largestUnpacked = 1024 * 1024 * 1024;

export type OfficeFault = 'damaged' | 'other format' | 'macros' | 'too large';

/** What is wrong with an office document; undefined where it is what its name says. */
export function officeFault(archive: Buffer, format: OfficeFormat): OfficeFault | undefined {
  const entries = readEntries(archive);
  if (!entries) return 'damaged';
  if (entries.reduce((total, { size }) => total + size, 0) > largestUnpacked) return 'too large';
  if (!isFormat(archive, entries, format)) return 'other format';
  if (entries.some(({ name }) => /vbaProject\.bin$|^Basic\//i.test(name))) return 'macros';
  return undefined;
}

function isFormat(archive: Buffer, entries: readonly Entry[], format: OfficeFormat): boolean {
  if ('mimetype' in format) {
    const first = entries.find(({ name }) => name === 'mimetype');
    return first !== undefined && contentOf(archive, first) === format.mimetype;
  }
  const names = entries.map(({ name }) => name);
  return names.includes('[Content_Types].xml') && names.some((name) => name.startsWith(format.folder));
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const entryLength = 46;
const longestComment = 65_535;

/** The central directory; undefined where it cannot be read (ZIP64 is for archives far above our limit). */
function readEntries(archive: Buffer): Entry[] | undefined {
  const end = findEnd(archive);
  if (end === undefined) return undefined;
  const count = archive.readUInt16LE(end + 10);
  let position = archive.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    if (position + entryLength > archive.length || archive.readUInt32LE(position) !== entrySignature) {
      return undefined;
    }
    const nameLength = archive.readUInt16LE(position + 28);
    entries.push({
      name: archive.toString('utf8', position + entryLength, position + entryLength + nameLength),
      method: archive.readUInt16LE(position + 10),
      compressed: archive.readUInt32LE(position + 20),
      size: archive.readUInt32LE(position + 24),
      offset: archive.readUInt32LE(position + 42),
    });
    const extraLength = archive.readUInt16LE(position + 30);
    const commentLength = archive.readUInt16LE(position + 32);
    position += entryLength + nameLength + extraLength + commentLength;
  }
  return entries;
}

function findEnd(archive: Buffer): number | undefined {
  const last = archive.length - endLength;
  for (let position = last; position >= Math.max(0, last - longestComment); position--) {
    if (archive.readUInt32LE(position) === endSignature) return position;
  }
  return undefined;
}

function contentOf(archive: Buffer, { offset, method, compressed }: Entry): string | undefined {
  if (offset + 30 > archive.length) return undefined;
  const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  const bytes = archive.subarray(start, start + compressed);
  try {
    return (method === 0 ? bytes : inflateRawSync(bytes, { maxOutputLength: 1024 })).toString('utf8');
  } catch {
    return undefined;
  }
}

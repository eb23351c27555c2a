/** Checks what a file really is before anything is made of it. */
import { open, readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { kinds, type FileKind, type Head } from './kinds.ts';
import { refused } from './refusals.ts';
import { officeFault, type OfficeFault } from './zip.ts';

const headLength = 4096;

/**
 * @param name as the editor gave it
 * @throws ValidationError when the name, the content or both are not what may be uploaded
 */
export async function checkedKind(path: string, name: string): Promise<FileKind> {
  const kind = kinds[extname(name).toLowerCase()];
  if (!kind) throw refused('type', name);
  if (!kind.looksRight(await readHead(path))) throw refused('content', name);
  if (kind.text) await checkText(path, name);
  if (kind.office) checkOffice(officeFault(await readFile(path), kind.office), name);
  return kind;
}

async function readHead(path: string): Promise<Head> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const part = async (position: number) => {
      const buffer = Buffer.alloc(Math.min(headLength, size));
      await file.read(buffer, 0, buffer.length, position);
      return buffer;
    };
    return { start: await part(0), end: await part(Math.max(0, size - headLength)) };
  } finally {
    await file.close();
  }
}

async function checkText(path: string, name: string): Promise<void> {
  const bytes = await readFile(path);
  if (bytes.includes(0)) throw refused('text', name);
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refused('text', name);
  }
}

const officeRefusals = {
  damaged: 'content',
  'other format': 'content',
  macros: 'macros',
  'too large': 'unpacked',
} as const satisfies Record<OfficeFault, string>;

function checkOffice(fault: OfficeFault | undefined, name: string): void {
  if (fault) throw refused(officeRefusals[fault], name);
}

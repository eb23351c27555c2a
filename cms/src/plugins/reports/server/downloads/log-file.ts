/** Reads a log from where it was read before; one that was rotated, compressed too, is known by its first line. */
import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** Longer lines are no requests of readers. */
const longestLine = 64 * 1024;
const partSize = 1 << 20;

/** What was read of a log. */
export interface LogPart {
  /** SHA-256 of the first line */
  fingerprint: string;
  /** bytes, uncompressed, up to where it had been read before */
  from: number;
  /** bytes, uncompressed, up to the end of the last whole line */
  end: number;
}

interface Line {
  bytes: Buffer;
  /** position of the first byte after it */
  next: number;
}

/**
 * @param offsetOf how far the log of this fingerprint was read
 * @returns undefined where it has no whole line yet
 */
export async function readLog(
  path: string,
  offsetOf: (fingerprint: string) => Promise<number>,
  onLine: (line: string) => void,
): Promise<LogPart | undefined> {
  const isCompressed = path.endsWith('.gz');
  // One file from here on, whatever a rotation puts in its place meanwhile.
  const file = await open(path);
  try {
    const first = await firstLineOf(bytesOf(file, 0, isCompressed));
    if (!first) return undefined;
    const fingerprint = createHash('sha256').update(first).digest('hex');
    const from = await offsetOf(fingerprint);
    // What was read before is passed over; in a compressed one it has to be read again for that.
    const start = isCompressed ? 0 : from;
    let end = start;
    for await (const { bytes, next } of linesOf(bytesOf(file, start, isCompressed), start)) {
      if (end >= from && bytes.length <= longestLine) onLine(bytes.toString());
      end = next;
    }
    return { fingerprint, from, end };
  } finally {
    await file.close();
  }
}

async function firstLineOf(bytes: AsyncIterable<Buffer>): Promise<Buffer | undefined> {
  for await (const line of linesOf(bytes, 0)) return line.bytes;
  return undefined;
}

/** Whole ones. @param position of the first byte */
async function* linesOf(bytes: AsyncIterable<Buffer>, position: number): AsyncGenerator<Line> {
  let rest = Buffer.alloc(0);
  for await (const chunk of bytes) {
    rest = Buffer.concat([rest, chunk]);
    let start = 0;
    for (let newline: number; (newline = rest.indexOf(0x0a, start)) >= 0; start = newline + 1)
      yield { bytes: rest.subarray(start, newline), next: position + newline + 1 };
    position += start;
    rest = rest.subarray(start);
  }
}

async function* bytesOf(file: FileHandle, start: number, isCompressed: boolean): AsyncGenerator<Buffer> {
  const stored = storedBytesOf(file, start);
  if (!isCompressed) return yield* stored;
  const unzipped = createGunzip();
  // Whoever reads on is told what went wrong.
  pipeline(Readable.from(stored), unzipped, () => undefined);
  yield* unzipped as AsyncIterable<Buffer>;
}

async function* storedBytesOf(file: FileHandle, start: number): AsyncGenerator<Buffer> {
  for (let position = start; ;) {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(partSize), position });
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
    position += bytesRead;
  }
}

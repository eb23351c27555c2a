/** Reads an archive from its first to its last byte and compares it with its manifest, writing nothing. */
import { createHash } from 'node:crypto';
import { list, type ReadEntry } from 'tar';
import { Failure } from '../console/failure.ts';
import { formatVersion, manifestName, manifestSchema, type Manifest } from './manifest.ts';

const largestManifest = 64 * 1024 * 1024;

/**
 * @param file absolute
 * @param version the product's own
 * @throws Failure when the archive is none of Sanlao, damaged, of another version, or holds anything but plain files
 */
export async function checkArchive(file: string, version: string): Promise<Manifest> {
  const found = new Map<string, { size: number; sha256: string }>();
  const faults: string[] = [];
  let manifest: Manifest | undefined;
  let first = true;

  try {
    await list({
      file,
      strict: true,
      onReadEntry: (entry) => {
        const isManifest = first && entry.path === manifestName;
        first = false;
        if (isManifest) readManifest(entry, (text) => (manifest = parseManifest(text)));
        else readFile(entry);
      },
    });
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') throw new Failure(`There is no file ${file}.`);
    throw new Failure(`${file} is damaged or no archive: ${(cause as Error).message}`, { cause });
  }
  if (manifest === undefined) {
    throw new Failure(`${file} is no backup of Sanlao: it does not begin with ${manifestName}.`);
  }
  refuseOtherVersion(file, manifest, version);
  faults.push(...compare(manifest, found));
  if (faults.length > 0) {
    throw new Failure(`${file} is damaged; nothing was restored. Use another backup.\n${faults.join('\n')}`);
  }
  return manifest;

  function readFile(entry: ReadEntry): void {
    const fault = faultOfEntry(entry.path, entry.type);
    if (fault !== undefined) faults.push(fault);
    if (found.has(entry.path)) faults.push(`${entry.path} is in it twice`);
    const hash = createHash('sha256');
    let size = 0;
    found.set(entry.path, { size, sha256: '' });
    entry.on('data', (chunk: Buffer) => {
      hash.update(chunk);
      size += chunk.length;
    });
    entry.on('end', () => found.set(entry.path, { size, sha256: hash.digest('hex') }));
  }
}

/** Why an entry must not be unpacked; undefined: it may. */
export function faultOfEntry(path: string, type: string): string | undefined {
  const parts = path.split('/');
  if (type !== 'File' && type !== 'OldFile') return `${path} is no plain file (${type})`;
  if (
    path === '' ||
    path.startsWith('/') ||
    path.includes('\\') ||
    path.includes('\0') ||
    /^[a-z]:/i.test(path)
  ) {
    return `${path} is no path below the data folder`;
  }
  if (parts.some((part) => part === '' || part === '.' || part === '..')) {
    return `${path} leaves the data folder`;
  }
  return undefined;
}

function readManifest(entry: ReadEntry, take: (text: string) => void): void {
  const chunks: Buffer[] = [];
  if (entry.size > largestManifest) throw new Failure('The manifest of the archive is too large.');
  entry.on('data', (chunk: Buffer) => chunks.push(chunk));
  entry.on('end', () => take(Buffer.concat(chunks).toString('utf8')));
}

function parseManifest(text: string): Manifest | undefined {
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function refuseOtherVersion(file: string, manifest: Manifest, version: string): void {
  if (manifest.format === formatVersion && manifest.version === version) return;
  throw new Failure(
    `${file} was made by Sanlao ${manifest.version} (format ${manifest.format}); this is ${version} (format ${formatVersion}). Restore it with Sanlao ${manifest.version}, then upgrade.`,
  );
}

function compare(manifest: Manifest, found: Map<string, { size: number; sha256: string }>): string[] {
  const named = new Set(manifest.files.map(({ path }) => path));
  const extra = [...found.keys()]
    .filter((path) => !named.has(path))
    .map((path) => `${path} is not in the manifest`);
  const wrong = manifest.files.flatMap(({ path, size, sha256 }) => {
    const file = found.get(path);
    if (!file) return [`${path} is missing`];
    return file.size === size && file.sha256 === sha256 ? [] : [`${path} is not what the manifest says`];
  });
  return [...extra, ...wrong];
}

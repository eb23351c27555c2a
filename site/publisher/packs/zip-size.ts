/** What an entry of a pack is: text that is written here, or a file that is copied. */
export interface PackEntry {
  /** with "/" between folders */
  path: string;
  /** "2026-09-30" */
  day: string;
  content: string | { size: number; folder: 'documents' | 'media'; file: string };
}

/** Bytes that the ZIP format (APPNOTE.TXT 6.3) adds to what is stored in it, as yazl writes it. */
const localHeader = 30;
const dataDescriptor = 16;
const centralHeader = 46;
const end = 22;

/** Bytes of a ZIP in which nothing is compressed, as `writeZip` makes it. */
export function zipSize(entries: readonly PackEntry[]): number {
  const sizes = entries.map(({ path, content }) => {
    const headers = localHeader + centralHeader + 2 * Buffer.byteLength(path);
    return typeof content === 'string'
      ? headers + Buffer.byteLength(content)
      : headers + content.size + dataDescriptor;
  });
  return sizes.reduce((sum, size) => sum + size, end);
}

/** The part of a file that a reader asks for (RFC 9110, section 14). */
export interface ByteRange {
  start: number;
  /** the last byte, included */
  end: number;
}

const single = /^bytes=\s*(\d*)-(\d*)\s*$/i;

/**
 * @returns the part; 'unsatisfiable' when it begins behind the end; null when all is to be sent: no range, a malformed
 * one, another unit, or several (each part would cost more in headers than readers of ours gain)
 */
export function byteRange(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | null {
  const [, first = '', last = ''] = single.exec(header ?? '') ?? [];
  if (first === '' && last === '') return null;
  if (first === '') return suffix(Number(last), size);
  const start = Number(first);
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== '' && Number(last) < start) return null;
  return start < size ? { start, end } : 'unsatisfiable';
}

function suffix(length: number, size: number): ByteRange | 'unsatisfiable' {
  return length === 0 || size === 0 ? 'unsatisfiable' : { start: Math.max(0, size - length), end: size - 1 };
}

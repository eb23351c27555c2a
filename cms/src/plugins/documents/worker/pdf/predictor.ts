/** Undoes the prediction that Flate and LZW streams may carry: PDF 32000-1, 7.4.4.4; PNG filters of RFC 2083, 6. */

export interface Prediction {
  /** 1: none, 2: TIFF, 10 to 15: PNG, which names the filter of each row */
  predictor: number;
  columns: number;
  colours: number;
  bits: number;
}

export function unpredict(data: Uint8Array, { predictor, columns, colours, bits }: Prediction): Uint8Array {
  const pixelBytes = Math.max(1, Math.ceil((colours * bits) / 8));
  const rowBytes = Math.ceil((columns * colours * bits) / 8);
  if (predictor === 2) return undoTiff(data, { rowBytes, colours, bits });
  return predictor >= 10 ? undoPng(data, { rowBytes, pixelBytes }) : data;
}

/** Sums up what was stored as differences from the pixel to the left; 8 and 16 bits, others do not occur in practice. */
function undoTiff(
  data: Uint8Array,
  { rowBytes, colours, bits }: { rowBytes: number; colours: number; bits: number },
): Uint8Array {
  const out = Uint8Array.from(data);
  if (bits === 16) {
    const view = new DataView(out.buffer);
    for (let row = 0; row + rowBytes <= out.length; row += rowBytes)
      for (let at = row + 2 * colours; at + 1 < row + rowBytes; at += 2)
        view.setUint16(at, (view.getUint16(at) + view.getUint16(at - 2 * colours)) & 0xffff);
    return out;
  }
  if (bits !== 8) throw new Error(`A TIFF predictor over ${bits} bits is not supported.`);
  for (let row = 0; row < out.length; row += rowBytes) {
    const end = Math.min(row + rowBytes, out.length);
    for (let at = row + colours; at < end; at++) out[at] = out[at]! + out[at - colours]!;
  }
  return out;
}

/** A last row that was cut off keeps what there is of it. */
function undoPng(
  data: Uint8Array,
  { rowBytes, pixelBytes }: { rowBytes: number; pixelBytes: number },
): Uint8Array {
  const rows = Math.ceil(data.length / (rowBytes + 1));
  // A row may be said to be longer than all there is.
  const out = new Uint8Array(Math.min(rows * rowBytes, data.length));
  for (let row = 0; row < rows; row++) {
    const from = row * (rowBytes + 1);
    const filter = data[from]!;
    const to = row * rowBytes;
    const length = Math.min(rowBytes, data.length - from - 1);
    for (let index = 0; index < length; index++) {
      const left = index >= pixelBytes ? out[to + index - pixelBytes]! : 0;
      const up = row > 0 ? out[to + index - rowBytes]! : 0;
      const upLeft = row > 0 && index >= pixelBytes ? out[to + index - rowBytes - pixelBytes]! : 0;
      out[to + index] = data[from + 1 + index]! + predicted(filter, left, up, upLeft);
    }
  }
  return out;
}

function predicted(filter: number, left: number, up: number, upLeft: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return paeth(left, up, upLeft);
    default:
      return 0;
  }
}

function paeth(left: number, up: number, upLeft: number): number {
  const estimate = left + up - upLeft;
  const toLeft = Math.abs(estimate - left);
  const toUp = Math.abs(estimate - up);
  const toUpLeft = Math.abs(estimate - upLeft);
  if (toLeft <= toUp && toLeft <= toUpLeft) return left;
  return toUp <= toUpLeft ? up : upLeft;
}

import sharp from 'sharp';

/** One bit a pixel: what is drawn, and what is not. */
export interface Stencil {
  /** one byte a pixel, row by row: 255 drawn, 0 not */
  data: Uint8Array;
  width: number;
  height: number;
}

export interface EncodedStencil {
  /** ITU-T T.6 ("Group 4") without end-of-line marks: `K` −1; what is drawn is black, 0 in PDF */
  data: Uint8Array;
  /** of the coded rows: a little wider and higher than the stencil, blank there */
  width: number;
  height: number;
}

/** TIFF wants the sides of its tiles to be such multiples. */
const tileUnit = 16;

/**
 * Fax compression by libtiff, which sharp brings along: of a TIFF that holds the stencil as one tile, the tile is a
 * stream as PDF's CCITTFaxDecode reads it.
 */
export async function encodeCcitt({ data, width, height }: Stencil): Promise<EncodedStencil> {
  const right = -width & (tileUnit - 1);
  const bottom = -height & (tileUnit - 1);
  const tileWidth = width + right;
  const tileHeight = height + bottom;
  const tiff = await sharp(data, { raw: { width, height, channels: 1 } })
    .extend({ right, bottom, background: '#000' })
    .toColourspace('b-w')
    .tiff({ compression: 'ccittfax4', bitdepth: 1, tile: true, tileWidth, tileHeight, miniswhite: false })
    .toBuffer();
  return { data: onlyTile(tiff), width: tileWidth, height: tileHeight };
}

/** TIFF 6.0: tags of the first directory; libvips writes in the machine's own byte order. */
function onlyTile(tiff: Buffer): Uint8Array {
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const directory = long(4);
  const found = new Map<number, number>();
  for (let entry = 0; entry < short(directory); entry++) {
    const at = directory + 2 + 12 * entry;
    if (long(at + 4) === 1) found.set(short(at), long(at + 8));
  }
  const start = found.get(tags.tileOffsets);
  const length = found.get(tags.tileByteCounts);
  if (start === undefined || length === undefined) throw new Error('libtiff wrote more than one tile.');
  return tiff.subarray(start, start + length);
}

const tags = { tileOffsets: 324, tileByteCounts: 325 };

import { type PDFDocument, PDFRawStream } from '@cantoo/pdf-lib';
import { filtersOf } from '../pdf/decode.ts';
import { nameOf, numberOf } from '../pdf/objects.ts';
import { Refusal } from '../refusal.ts';

const mostPixels = 120_000_000;

/** @throws Refusal for a picture whose pixels would fill the memory, by what the PDF or the picture itself says */
export function refuseHugeImages(document: PDFDocument): void {
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue;
    if (nameOf(object.dict, 'Subtype') === 'Image')
      refuseTooManyPixels(numberOf(object.dict, 'Width') ?? 0, numberOf(object.dict, 'Height') ?? 0);
    const measure = ownSize[filtersOf(object.dict).at(0)?.filter ?? ''];
    const size = measure?.(
      Buffer.from(object.contents.buffer, object.contents.byteOffset, object.contents.length),
    );
    if (size) refuseTooManyPixels(size.width, size.height);
  }
}

export function refuseTooManyPixels(width: number, height: number): void {
  if (width * height > mostPixels)
    throw new Refusal('too-complex', `A picture has ${width} by ${height} pixels.`);
}

interface Size {
  width: number;
  height: number;
}

/** Decoders believe the picture rather than the PDF. */
const ownSize: Record<string, (bytes: Buffer) => Size | undefined> = {
  DCTDecode: jpegSize,
  JPXDecode: jpeg2000Size,
};

/** Of the frame header, SOF0 to SOF15: ITU-T T.81, B.2.2. */
function jpegSize(bytes: Buffer): Size | undefined {
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes.readUInt8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    // Fill bytes may stand before a marker.
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}

/** Of the SIZ segment that starts every code stream: ITU-T T.800, A.5.1. */
function jpeg2000Size(bytes: Buffer): Size | undefined {
  const at = bytes.subarray(0, 64 * 1024).indexOf(Buffer.from([0xff, 0x4f, 0xff, 0x51]));
  if (at < 0 || at + 16 > bytes.length) return undefined;
  return { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) };
}

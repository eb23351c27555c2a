/** Small files that would fill the memory or the day of a careless reader. */
import { deflateSync } from 'node:zlib';
import { flateStream, onePage, rawPdf, rawStream } from './raw-pdf.ts';

const megabyte = 1024 * 1024;

/** 100 MB of operators in 100 KB. */
export function flateBomb(): Buffer {
  return onePage({ content: flateStream('', Buffer.alloc(100 * megabyte, ' ')) });
}

/** Packed twice: 100 MB in less than 1 KB. */
export function doubleFlateBomb(): Buffer {
  const once = deflateSync(Buffer.alloc(100 * megabyte, ' '));
  return onePage({ content: rawStream('/Filter [/FlateDecode /FlateDecode]', deflateSync(once)) });
}

/** It goes off while the objects are read, before any page is. */
export function objectStreamBomb(): Buffer {
  const objects = Buffer.concat([Buffer.from('9 0 '), Buffer.alloc(150 * megabyte, ' ')]);
  return onePage({ more: [flateStream('/Type /ObjStm /N 1 /First 4', objects)] });
}

/** A picture of 100 × 100 pixels whose data go on for 200 MB. */
export function imageDataBomb(): Buffer {
  const image = flateStream(
    '/Type /XObject /Subtype /Image /Width 100 /Height 100 /ColorSpace /DeviceGray /BitsPerComponent 8',
    Buffer.alloc(200 * megabyte),
  );
  return onePage({ resources: '/XObject << /Im1 5 0 R >>', more: [image] });
}

/** Each of six forms draws the next one 20 times: 64 million drawings. */
export function nestedForms(depth = 6, times = 20): Buffer {
  const forms = Array.from({ length: depth }, (_, index) => {
    const inner = index + 1 < depth ? `/Resources << /XObject << /Fm ${6 + index} 0 R >> >>` : '';
    const operators = index + 1 < depth ? '/Fm Do '.repeat(times) : '0 0 1 1 re f';
    return flateStream(`/Type /XObject /Subtype /Form /BBox [0 0 420 595] ${inner}`, operators);
  });
  return onePage({
    resources: '/XObject << /Fm 5 0 R >>',
    content: flateStream('', '/Fm Do '.repeat(times)),
    more: forms,
  });
}

export function formThatDrawsItself(): Buffer {
  const form = flateStream(
    '/Type /XObject /Subtype /Form /BBox [0 0 420 595] /Resources << /XObject << /Fm 5 0 R >> >>',
    '/Fm Do',
  );
  return onePage({ resources: '/XObject << /Fm 5 0 R >>', content: flateStream('', '/Fm Do'), more: [form] });
}

/** 3.6 billion pixels, of which the file holds none. */
export function hugeImage(): Buffer {
  const image = flateStream(
    '/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /ColorSpace /DeviceRGB /BitsPerComponent 8',
    Buffer.alloc(1000),
  );
  return onePage({
    resources: '/XObject << /Im1 5 0 R >>',
    content: flateStream('', '/Im1 Do'),
    more: [image],
  });
}

/** The PDF says 100 × 100, the JPEG itself 60,000 × 60,000. */
export function lyingJpeg(): Buffer {
  const frame = Buffer.from('FFD8FFC0001108EA60EA6003012200021101031101FFD9', 'hex');
  const image = rawStream(
    '/Type /XObject /Subtype /Image /Width 100 /Height 100 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode',
    frame,
  );
  return onePage({
    resources: '/XObject << /Im1 5 0 R >>',
    content: flateStream('', '/Im1 Do'),
    more: [image],
  });
}

export function inlineImageBomb(): Buffer {
  return onePage({ content: flateStream('', 'q BI /W 60000 /H 60000 /CS /G /BPC 8 ID 0000 EI Q') });
}

/** As maps have them: much, but a page. */
export function curves(count = 300_000): Buffer {
  const path = Array.from({ length: count }, (_, at) => {
    const x = at % 420;
    return `${x} ${at % 595} ${(x + 7) % 420} 30 40 ${x} c\n`;
  });
  return onePage({ content: flateStream('', `0 0 m\n${path.join('')}S`) });
}

export function pages(count: number): Buffer {
  const leaf = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] >>';
  const kids = Array.from({ length: count }, (_, index) => `${index + 3} 0 R`).join(' ');
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
    ...Array.from({ length: count }, () => leaf),
  ]);
}

export function pageTreeLoop(): Buffer {
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Pages /Kids [2 0 R] /Count 1 >>',
  ]);
}

/** Each node has the next one twice: a billion paths in 30 objects. */
export function pageTreeOfTwins(): Buffer {
  const nodes = Array.from(
    { length: 30 },
    (_, index) => `<< /Type /Pages /Kids [${index + 3} 0 R ${index + 3} 0 R] /Count 1 >>`,
  );
  return rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', ...nodes, '<< /Type /Pages /Kids [] /Count 0 >>']);
}

export function narrowPage(): Buffer {
  return onePage({ page: '/CropBox [0 0 1 595]' });
}

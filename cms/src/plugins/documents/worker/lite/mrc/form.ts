import type { PDFDict, PDFRawStream } from '@cantoo/pdf-lib';
import { type PDFContext, PDFName, type PDFObject } from '@cantoo/pdf-lib';

export interface Layers {
  /** pixels of the page that the inks were cut out of */
  size: { width: number; height: number };
  /** JPEG */
  background: Layer;
  /** CCITT Group 4, drawn in this order; each in one colour, its components 0 to 255 */
  inks: (Layer & { colour: number[] })[];
  /** of the background and of the colours */
  colourSpace: PDFObject;
}

interface Layer {
  data: Uint8Array;
  width: number;
  height: number;
}

/** A form that takes the place of an image: it draws the layers above each other into the same unit square. */
export function formOf(image: PDFRawStream, { size, background, inks, colourSpace }: Layers): PDFRawStream {
  const { context } = image.dict;
  const drawn = inks.map(({ colour, width, height }, index) => {
    const across = width / size.width;
    const down = height / size.height;
    const components = colour.map((component) => short(component / 255)).join(' ');
    return `/C cs ${components} scn q ${short(across)} 0 0 ${short(down)} 0 ${short(1 - down)} cm /S${index} Do Q`;
  });
  const objects = {
    B: context.register(backgroundImage(context, background, colourSpace)),
    ...Object.fromEntries(inks.map((ink, index) => [`S${index}`, context.register(stencil(context, ink))])),
  };
  const form = context.flateStream(['/B Do', ...drawn].join('\n'), {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, 1, 1],
    Resources: { XObject: objects, ColorSpace: { C: colourSpace } },
  });
  for (const key of ['OC', 'StructParent']) keep(image.dict, form.dict, PDFName.of(key));
  return form;
}

function backgroundImage(
  context: PDFContext,
  { data, width, height }: Layer,
  colourSpace: PDFObject,
): PDFRawStream {
  return context.stream(data, {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: colourSpace,
    BitsPerComponent: 8,
    Filter: 'DCTDecode',
    Interpolate: true,
  });
}

function stencil(context: PDFContext, { data, width, height }: Layer): PDFRawStream {
  return context.stream(data, {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ImageMask: true,
    BitsPerComponent: 1,
    Filter: 'CCITTFaxDecode',
    DecodeParms: { K: -1, Columns: width, Rows: height },
  });
}

function keep(from: PDFDict, to: PDFDict, key: PDFName): void {
  const value = from.get(key);
  if (value) to.set(key, value);
}

function short(number: number): string {
  return number.toFixed(5).replace(/\.?0+$/, '');
}

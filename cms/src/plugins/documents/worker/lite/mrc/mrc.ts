/**
 * Mixed raster content for scanned pages: the ink as sharp stencils, paper and pictures small below it. The image becomes
 * a form of the same name that fills the same square, so that nothing else of the page changes.
 */
import { PDFName, type PDFRawStream } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { type ImageSource, imageSource } from '../image-source.ts';
import { inColours, nullIfDamaged, type Size } from '../recompress.ts';
import { backgroundOf } from './background.ts';
import { encodeCcitt } from './ccitt.ts';
import { darkestAround, sharpenEdges } from './edges.ts';
import { formOf, type Layers } from './form.ts';
import { inksOf } from './inks.ts';
import { leavePicturesOut } from './pictures.ts';
import { thresholded, withoutDust } from './threshold.ts';

/** Tone marks stay legible at 150 % and more. */
const stencilDotsPerInch = 200;
/** What lies below the ink; the qualities are those of JPEG. */
const backgrounds = {
  /** coarser, its one tint would break into patches */
  paper: { dotsPerInch: 80, quality: 65 },
  /** as fine as recompressed images are: pictures, and text upon them, are in it */
  pictures: { dotsPerInch: 110, quality: 50 },
};
/** A page with more pictures than this has the background of `pictures`. */
const fewPictures = 0.06;
/** A page with more pictures is better kept in one piece. */
const mostPictures = 0.6;
/** Of less, letters are too coarse to be cut out. */
const leastDotsPerInch = 140;
/** A page of more is no paper from an office, and takes more than the worker's memory. */
const mostPixels = 20_000_000;
/** A replacement must be so much smaller. */
const worthwhile = 0.9;

/**
 * @param seen of the image on its page, in inches
 * @returns what makes the form in the image's document; null where the image is no scan that gains by it
 */
export function layered(image: PDFRawStream, seen: Size): Promise<(() => PDFRawStream) | null> {
  return nullIfDamaged(() => inLayers(image, seen));
}

async function inLayers(image: PDFRawStream, seen: Size): Promise<(() => PDFRawStream) | null> {
  if (['SMask', 'Mask', 'Decode'].some((key) => image.dict.has(PDFName.of(key)))) return null;
  const source = await imageSource(image);
  if (!source || source.width / seen.width < leastDotsPerInch) return null;
  const size = sizeAt(seen, stencilDotsPerInch);
  if (size.width * size.height > mostPixels) return null;
  const layers = await layersOf(source, { seen, size });
  if (!layers) return null;
  const bytes = layers.inks.reduce((sum, ink) => sum + ink.data.length, layers.background.data.length);
  return bytes < worthwhile * image.contents.length ? () => formOf(image, layers) : null;
}

async function layersOf(
  source: ImageSource,
  { seen, size }: { seen: Size; size: Size },
): Promise<Layers | null> {
  const pixels = await source
    .open()
    .resize({ ...size, fit: 'fill' })
    .toColourspace('srgb')
    .raw()
    .toBuffer();
  const brightness = brightnessOf(pixels);
  const ink = thresholded(brightness, { ...size, radius: stencilDotsPerInch / 8 });
  const darkest = darkestAround({ brightness, ink, ...size });
  sharpenEdges({ brightness, ink, darkest, ...size });
  withoutDust(ink, size);
  const pictures = leavePicturesOut({ brightness, ink, ...size });
  if (pictures > mostPictures) return null;
  const inks = [];
  for (const { colour, ...stencil } of inksOf({ ink, pixels, darkest, ...size }))
    inks.push({ ...(await encodeCcitt(stencil)), colour: colour.slice(0, source.channels) });
  const { dotsPerInch, quality } = pictures > fewPictures ? backgrounds.pictures : backgrounds.paper;
  const small = sizeAt(seen, dotsPerInch);
  const background = await jpegOf(backgroundOf({ pixels, ink, ...size }, small), {
    ...small,
    source,
    quality,
  });
  return { size, background: { ...small, data: background }, inks, colourSpace: source.colourSpace };
}

/** Coloured ink is dark in one of its channels, if not in all. */
function brightnessOf(pixels: Uint8Array): Uint8Array {
  const brightness = new Uint8Array(pixels.length / 3);
  for (let at = 0, from = 0; at < brightness.length; at++, from += 3) {
    const red = pixels[from]!;
    const green = pixels[from + 1]!;
    const blue = pixels[from + 2]!;
    const luminance = (red * 77 + green * 150 + blue * 29) >> 8;
    brightness[at] = (luminance + Math.min(red, green, blue)) >> 1;
  }
  return brightness;
}

function sizeAt({ width, height }: Size, dotsPerInch: number): Size {
  return { width: Math.ceil(width * dotsPerInch), height: Math.ceil(height * dotsPerInch) };
}

function jpegOf(
  pixels: Uint8Array,
  { width, height, source, quality }: Size & { source: ImageSource; quality: number },
): Promise<Buffer> {
  return inColours(sharp(pixels, { raw: { width, height, channels: 3 } }), source)
    .jpeg({ quality, mozjpeg: true })
    .toBuffer();
}

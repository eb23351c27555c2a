import { availableParallelism } from 'node:os';
import sharp, { type Sharp } from 'sharp';
import type { PageWidth } from '@sanlao/shared/documents/manifest';
import { atMost } from './at-most.ts';
import type { DrawnPage } from './drawer.ts';
import { fitted, type Limits } from './fitted.ts';

export type EncodedPage = Map<PageWidth, Record<Format, Buffer>>;
type Format = 'avif' | 'webp';

const encoders: Record<Format, (image: Sharp, quality: number, name: PageWidth) => Sharp> = {
  avif: (image, quality, name) =>
    image.avif({ quality, effort: avifEffort[name], chromaSubsampling: '4:2:0' }),
  webp: (image, quality) => image.webp({ quality, effort: 2 }),
};

/** At 1,350 pixels an effort of 1 takes two and a half times the time of 0 for 7 % fewer bytes. */
const avifEffort: Record<PageWidth, number> = { 480: 1, 900: 1, 1350: 0 };

/** An encoder of a page of 1,350 pixels takes up to 100 MB. */
const inTurn = atMost(Math.min(3, availableParallelism()));

const KB = 1024;

/** `aim` is what a page of an issue should take on average; WebP is for browsers from before 2021. */
const bytes: Record<Format, Record<PageWidth, Pick<Limits, 'aim' | 'most'>>> = {
  avif: {
    480: { aim: 15 * KB, most: 28 * KB },
    900: { aim: 35 * KB, most: 64 * KB },
    1350: { aim: 68 * KB, most: 120 * KB },
  },
  webp: {
    480: { aim: 22 * KB, most: 28 * KB },
    900: { aim: 58 * KB, most: 64 * KB },
    1350: { aim: 110 * KB, most: 120 * KB },
  },
};

/**
 * Letters show the traces of compression, photographs hide them: at 30 the tone marks of a scan are still clear, at 26
 * they are not.
 */
const kinds = {
  letters: { avif: { start: 46, floor: 32, lowest: 8 }, webp: { start: 52, floor: 30, lowest: 5 } },
  scan: { avif: { start: 42, floor: 30, lowest: 8 }, webp: { start: 46, floor: 16, lowest: 5 } },
  photographs: { avif: { start: 42, floor: 27, lowest: 8 }, webp: { start: 46, floor: 22, lowest: 5 } },
} as const;
type Kind = (typeof kinds)[keyof typeof kinds];

function kindOf({ isScan, imageShare }: DrawnPage): Kind {
  if (isScan) return kinds.scan;
  return imageShare >= 0.25 ? kinds.photographs : kinds.letters;
}

/** The pictures of a page, by the name of their width; all with the quality that a quick one shows to be needed. */
export async function encodePage(page: DrawnPage): Promise<EncodedPage> {
  const kind = kindOf(page);
  const full = await withoutAlpha(page.bitmap);
  const scaled = await Promise.all(
    page.sizes.map(async (size) => ({ ...size, pixels: await scaledTo(full, size) })),
  );
  const start = await startingQualities(scaled[0]!, kind);
  const encoded = await Promise.all(
    scaled.map(async (pixels) => {
      const { name } = pixels;
      const [avif, webp] = await Promise.all([
        fitted(encoderOf('avif', pixels), limitsOf('avif', name)),
        fitted(encoderOf('webp', pixels), limitsOf('webp', name)),
      ]);
      return [name, { avif, webp }] as const;
    }),
  );
  return new Map(encoded);

  function limitsOf(format: Format, name: PageWidth): Limits {
    return { ...kind[format], start: start[format], ...bytes[format][name] };
  }
}

/** Red, green, blue. */
interface Pixels {
  pixels: Buffer;
  width: number;
  height: number;
}

interface NamedPixels extends Pixels {
  name: PageWidth;
}

/**
 * The narrowest page as WebP takes a tenth of the time of an AVIF of 900 pixels and foretells its bytes within a sixth:
 * measured on pages of letters and of photographs, as are the steps of quality for a factor of bytes.
 */
async function startingQualities(narrowest: NamedPixels, kind: Kind): Promise<Record<Format, number>> {
  const probe = await encoderOf('webp', narrowest)(kind.webp.start, 1);
  const excess = Math.log(Math.max(1, probe.length / (17 * KB)));
  const lowered = ({ start, floor }: { start: number; floor: number }, steps: number) =>
    Math.max(floor, Math.round(start - steps * excess));
  return { avif: lowered(kind.avif, 28), webp: lowered(kind.webp, 60) };
}

function encoderOf(format: Format, { name, pixels, width, height }: NamedPixels) {
  return (quality: number, scale: number): Promise<Buffer> => {
    const image = sharp(pixels, { raw: { width, height, channels: 3 } });
    const smaller = scale < 1 ? image.resize({ width: Math.max(1, Math.round(width * scale)) }) : image;
    return inTurn(() => encoders[format](smaller, quality, name).toBuffer());
  };
}

async function withoutAlpha({ data, width, height }: DrawnPage['bitmap']): Promise<Pixels> {
  const image = sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha();
  return { pixels: await inTurn(() => image.raw().toBuffer()), width, height };
}

async function scaledTo(
  { pixels, ...raw }: Pixels,
  { width, height }: { width: number; height: number },
): Promise<Buffer> {
  if (width === raw.width) return pixels;
  const image = sharp(pixels, { raw: { ...raw, channels: 3 } }).resize({ width, height, fit: 'fill' });
  return inTurn(() => image.raw().toBuffer());
}

import { excerpt } from '@sanlao/shared/lao/excerpt';
import { cardSize } from '@sanlao/shared/urls';
import sharp, { type OverlayOptions } from 'sharp';
import { accentColour, bandColour } from '../../src/styles/theme.ts';
import type { CardSubject } from './card-subject.ts';
import { drawable, type Drawn, drawText, type TextStyle } from './text.ts';

// Pictures are drawn one after another and none twice.
sharp.cache(false);
sharp.concurrency(1);

const { width, height } = cardSize;
const margin = 72;
const white = '#ffffff';

/** Where things stand, in pixels. */
const place = {
  tile: { top: 56, size: 112, radius: 16, padding: 8 },
  siteName: { size: 34, height: 112 },
  title: { top: 204, height: 298, sizes: [84, 72, 62, 54, 48, 42] },
  foot: { middle: 566, size: 28 },
  stripe: 18,
} as const;

/**
 * The picture that other websites show with a link: a palette PNG, the same bytes for the same subject.
 *
 * @param emblem path of the emblem's file; null: without it
 */
export async function drawCard(subject: Omit<CardSubject, 'emblem'>, emblem: string | null): Promise<Buffer> {
  const layers = await Promise.all([
    stripe(accentColour(subject.colours)),
    emblem === null ? [] : emblemTile(emblem),
    siteName(subject.siteName, emblem === null ? margin : margin + place.tile.size + 30),
    title(drawable(subject.title) || subject.siteName),
    foot(subject.date, 'left'),
    foot(subject.host, 'right'),
  ]);
  return sharp({ create: { width, height, channels: 3, background: bandColour(subject.colours) } })
    .composite(layers.flat())
    .png({ palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 9 })
    .toBuffer();
}

function stripe(colour: string): OverlayOptions[] {
  const input = { create: { width, height: place.stripe, channels: 3, background: colour } } as const;
  return [{ input, left: 0, top: height - place.stripe }];
}

/** On white, as emblems of any colour have to be seen; nothing for a file that is no picture. */
async function emblemTile(path: string): Promise<OverlayOptions[]> {
  const { top, size, radius, padding } = place.tile;
  const inner = size - 2 * padding;
  const picture = await sharp(path)
    .resize(inner, inner, { fit: 'contain', background: '#ffffff00' })
    .png()
    .toBuffer()
    .catch(() => null);
  if (!picture) return [];
  const tile = `<svg width="${size}" height="${size}"><rect width="${size}" height="${size}" rx="${radius}" fill="#fff"/></svg>`;
  return [
    { input: Buffer.from(tile), left: margin, top },
    { input: picture, left: margin + padding, top: top + padding },
  ];
}

async function siteName(text: string, left: number): Promise<OverlayOptions[]> {
  const style = {
    weight: 'Bold',
    size: place.siteName.size,
    colour: white,
    width: width - left - margin,
  } as const;
  const drawn = await fitted(text, [style], place.siteName.height);
  return drawn ? [layer(drawn, left, place.tile.top + middle(place.siteName.height, drawn.height))] : [];
}

async function title(text: string): Promise<OverlayOptions[]> {
  const styles = place.title.sizes.map(
    (size) => ({ weight: 'Bold', size, colour: white, width: width - 2 * margin }) as const,
  );
  const drawn = await fitted(text, styles, place.title.height, balanced);
  return drawn ? [layer(drawn, margin, place.title.top + middle(place.title.height, drawn.height))] : [];
}

/** With lines of like length, where that takes no line more: no word alone on the last one. */
async function balanced(text: string, style: TextStyle): Promise<Drawn | null> {
  const widest = await drawText(text, style);
  if (!widest || widest.height < style.size * 2) return widest;
  for (const share of [0.6, 0.7, 0.8, 0.9]) {
    const narrower = await drawText(text, { ...style, width: Math.round(style.width * share) });
    if (narrower && narrower.height < widest.height + style.size / 2) return narrower;
  }
  return widest;
}

async function foot(text: string, side: 'left' | 'right'): Promise<OverlayOptions[]> {
  const style = {
    weight: 'Regular',
    size: place.foot.size,
    colour: white,
    width: width / 2 - margin,
  } as const;
  const drawn = await fitted(text, [style], place.foot.size * 2);
  if (!drawn) return [];
  const left = side === 'left' ? margin : width - margin - drawn.width;
  return [layer(drawn, left, place.foot.middle - drawn.height / 2)];
}

/** In the first style in which it fits, else cut short in the last. */
async function fitted(
  text: string,
  styles: readonly TextStyle[],
  space: number,
  draw = drawText,
): Promise<Drawn | null> {
  const whole = drawable(text);
  for (const style of styles) {
    const drawn = await drawText(whole, style);
    if (!drawn || drawn.height <= space) return draw(whole, style);
  }
  const last = styles.at(-1)!;
  for (let length = whole.length; length > 1; length = Math.floor(length * 0.9)) {
    const part = excerpt(whole, length);
    const drawn = await drawText(part, last);
    if (!drawn || drawn.height <= space) return drawn;
  }
  return null;
}

function layer({ pixels, width, height }: Drawn, left: number, top: number): OverlayOptions {
  return { input: pixels, raw: { width, height, channels: 4 }, left: Math.round(left), top: Math.round(top) };
}

function middle(space: number, taken: number): number {
  return (space - taken) / 2;
}

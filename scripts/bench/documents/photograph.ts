/** Pictures that compress as photographs do: soft light, shapes with sharp edges, texture at all sizes, grain. */
import sharp from 'sharp';
import { randomNumbers } from './random.ts';

export interface PhotographSize {
  /** pixels */
  width: number;
  height: number;
  seed: number;
  /** of the JPEG; 85: as cameras save, 97: as printers ask for */
  quality?: number;
}

/** @returns JPEG */
export async function photograph({ width, height, seed, quality = 85 }: PhotographSize): Promise<Buffer> {
  const random = randomNumbers(seed + 1);
  let picture = await sharp(Buffer.from(scene(width, height, random)))
    .removeAlpha()
    .raw()
    .toBuffer();
  for (const { scale, strength } of textures) {
    const texture = await noise({ width, height, scale, strength }, random);
    picture = await sharp(picture, { raw: { width, height, channels: 3 } })
      .composite([{ input: texture, raw: { width, height, channels: 3 }, blend: 'soft-light' }])
      .removeAlpha()
      .raw()
      .toBuffer();
  }
  return sharp(picture, { raw: { width, height, channels: 3 } })
    .jpeg({ quality })
    .toBuffer();
}

/** Clouds and hills, leaves, cloth, grain. */
const textures = [
  { scale: 160, strength: 110 },
  { scale: 32, strength: 70 },
  { scale: 8, strength: 36 },
  { scale: 2, strength: 20 },
] as const;

interface Texture {
  width: number;
  height: number;
  /** pixels between two values that hang together by nothing */
  scale: number;
  /** above and below the middle */
  strength: number;
}

async function noise({ width, height, scale, strength }: Texture, random: () => number): Promise<Buffer> {
  const columns = Math.ceil(width / scale) + 1;
  const rows = Math.ceil(height / scale) + 1;
  const values = Buffer.alloc(columns * rows * 3);
  for (let at = 0; at < values.length; at += 3) {
    const light = 128 + (random() - 0.5) * 2 * strength;
    for (let channel = 0; channel < 3; channel++) values[at + channel] = light + (random() - 0.5) * 12;
  }
  return sharp(values, { raw: { width: columns, height: rows, channels: 3 } })
    .resize({ width, height, fit: 'fill', kernel: 'cubic' })
    .raw()
    .toBuffer();
}

function scene(width: number, height: number, random: () => number): string {
  const colour = () => `hsl(${Math.floor(random() * 360)} ${30 + random() * 40}% ${25 + random() * 50}%)`;
  const shapes = Array.from({ length: 24 }, () => {
    const size = (0.04 + random() * 0.16) * width;
    const x = random() * width;
    const y = height * (0.3 + random() * 0.7);
    return random() < 0.5
      ? `<ellipse cx="${x}" cy="${y}" rx="${size / 2}" ry="${size * 0.7}" fill="${colour()}"/>`
      : `<rect x="${x}" y="${y}" width="${size}" height="${size * 0.8}" fill="${colour()}"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <defs><linearGradient id="sky" x2="0.3" y2="1"><stop stop-color="${colour()}"/><stop offset="1" stop-color="${colour()}"/>
    </linearGradient></defs><rect width="100%" height="100%" fill="url(#sky)"/>${shapes.join('')}</svg>`;
}

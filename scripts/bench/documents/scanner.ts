/** Makes of a clean picture of a page what an office scanner makes of the paper. */
import sharp from 'sharp';
import { randomNumbers } from './random.ts';

export interface Scan {
  seed: number;
  isStamped: boolean;
  /** of the JPEG; 70: as office scanners are set when nobody sets them */
  quality?: number;
}

/** A bit askew and soft, grey-yellow paper that darkens to one side, noise, a red stamp over the text. */
export async function scanned(page: Buffer, { seed, isStamped, quality = 70 }: Scan): Promise<Buffer> {
  const random = randomNumbers(seed + 100);
  const { width, height } = await sharp(page).metadata();
  const stamped = isStamped
    ? await sharp(page)
        .composite([{ input: Buffer.from(stamp(width, height, random)), blend: 'multiply' }])
        .png({ compressionLevel: 1 })
        .toBuffer()
    : page;
  const { data } = await sharp(stamped)
    .removeAlpha()
    .rotate((random() - 0.5) * 1.2, { background: '#fff' })
    .resize({ width, height, fit: 'cover' })
    .blur(0.8)
    .raw()
    .toBuffer({ resolveWithObject: true });
  soil(data, { width, height }, random);
  return sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality })
    .toBuffer();
}

/** Paper instead of white, ink instead of black, and what a sensor adds. */
function soil(
  data: Buffer,
  { width, height }: { width: number; height: number },
  random: () => number,
): void {
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at += 3) {
      const light = 0.97 - (0.06 * x) / width - (0.03 * y) / height;
      const noise = (random() + random() - 1) * 5;
      for (let channel = 0; channel < 3; channel++) {
        const value = 38 + (data[at + channel]! / 255) * 214 * light;
        data[at + channel] = Math.max(0, Math.min(255, value + noise - channel * 4));
      }
    }
}

function stamp(width: number, height: number, random: () => number): string {
  const radius = width * 0.085;
  const x = width * (0.62 + random() * 0.15);
  const y = height * (0.8 + random() * 0.08);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="#fff"/><g transform="rotate(${random() * 30 - 15} ${x} ${y})" fill="none"
    stroke="#c8202c" stroke-opacity="0.85"><circle cx="${x}" cy="${y}" r="${radius}" stroke-width="9"/>
    <circle cx="${x}" cy="${y}" r="${radius * 0.68}" stroke-width="5"/>
    <path d="M${x - radius * 0.4} ${y + radius * 0.3} L${x} ${y - radius * 0.45} L${x + radius * 0.4} ${y + radius * 0.3} Z" stroke-width="7"/>
    <text x="${x}" y="${y + radius * 0.9}" text-anchor="middle" font-size="${radius * 0.24}" fill="#c8202c" stroke="none"
    font-family="Noto Sans Lao">ກະຊວງ ເຕັກໂນໂລຊີ</text></g></svg>`;
}

import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import type { Bitmap } from '../pdf/pdfium-page.ts';

/** White, with the number of the page in its middle. */
export async function blankPage(
  { width, height }: { width: number; height: number },
  number: number,
): Promise<Bitmap> {
  const side = Math.max(1, Math.floor(Math.min(width, height) / 3));
  const digits = await sharp({
    text: {
      text: `<span foreground="#767676">${number}</span>`,
      font: 'Noto Sans Lao',
      fontfile: fileURLToPath(
        import.meta.resolve('@expo-google-fonts/noto-sans-lao/400Regular/NotoSansLao_400Regular.ttf'),
      ),
      width: side,
      height: side,
      rgba: true,
    },
  })
    .png()
    .toBuffer();
  const data = await sharp({ create: { width, height, channels: 4, background: '#ffffff' } })
    .composite([{ input: digits, gravity: 'centre' }])
    .raw()
    .toBuffer();
  return { data, width, height };
}

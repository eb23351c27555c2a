/** Draws one page of a PDF as `page.webp` into a folder: `draw-page.ts <folder> <pdf> <page> <width>`. */
import { setPriority } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { openPdfium } from './pdf/pdfium.ts';

setPriority(10);
const [folder, path, number, pixels] = process.argv.slice(2) as [string, string, string, string];
const document = await openPdfium(path);
const page = document.page(Number(number));
const width = Number(pixels);
const height = Math.max(1, Math.round((page.height / page.width) * width));
const { data } = page.render({ width, height });
await sharp(data, { raw: { width, height, channels: 4 } })
  .webp({ quality: 75 })
  .toFile(join(folder, 'page.webp'));

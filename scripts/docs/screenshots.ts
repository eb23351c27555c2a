/**
 * Takes the pictures of docs/page-types.md: every page type on a phone and on a desk, in Lao, from a product of its own
 * with the sample content. Run it after the looks have changed: `node scripts/docs/screenshots.ts`.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { projectRoot } from '@sanlao/shared/config/environment';
import { pageTypes, type PageType } from '../integration/reader/page-types.ts';
import { openWorld, type World } from '../integration/reader/world.ts';
import { type Browser, launchBrowser } from '../testing/browser.ts';
import { readerProduct, startReaderProduct } from '../testing/reader/setup.ts';

const docs = join(projectRoot, 'docs');
const folder = 'images/page-types';
/** Pixels of the screen, and how much of them the picture keeps. */
const screens = [
  { width: 1280, height: 1500 },
  { width: 390, height: 1500 },
] as const;
const scale = 0.5;
const gap = 24;

const shown = pageTypes.filter(({ leaves }) => !leaves);

function fileOf({ name }: PageType): string {
  return `${folder}/${name.replace(/[^a-z]+/g, '-')}.webp`;
}

async function picture(browser: Browser, world: World, type: PageType): Promise<Buffer> {
  const shots = [];
  let left = 0;
  for (const viewport of screens) {
    const context = await browser.newContext({ viewport });
    const page = await context.newPage();
    await page.goto(world.urlOf(type.find(world, 'lo')), { waitUntil: 'networkidle' });
    if (type.whole) await page.waitForSelector(type.whole);
    const width = Math.round(viewport.width * scale);
    shots.push({
      input: await sharp(await page.screenshot())
        .resize({ width })
        .toBuffer(),
      left,
      top: 0,
    });
    left += width + gap;
    await context.close();
  }
  const size = { width: left - gap, height: Math.round(screens[0].height * scale) };
  return sharp({ create: { ...size, channels: 3, background: '#8a93a0' } })
    .composite(shots)
    .webp({ quality: 70 })
    .toBuffer();
}

function gallery(): string {
  const entries = shown.map((type) => `## ${type.name}\n\n![${type.name}](${fileOf(type)})\n`);
  return [
    '# Page types\n',
    'Every kind of page on a desk and on a phone, as `scripts/docs/screenshots.ts` took them.\n',
    ...entries,
  ].join('\n');
}

const product = await startReaderProduct();
const browser = await launchBrowser();
try {
  const world = openWorld(readerProduct(product));
  rmSync(join(docs, folder), { recursive: true, force: true });
  mkdirSync(join(docs, folder), { recursive: true });
  for (const type of shown) writeFileSync(join(docs, fileOf(type)), await picture(browser, world, type));
  writeFileSync(join(docs, 'page-types.md'), gallery());
} finally {
  await browser.close();
  await product.stop();
}

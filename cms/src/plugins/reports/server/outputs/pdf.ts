import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Core } from '@strapi/strapi';
import type { Locale } from '@sanlao/shared/locales';
import type { Outline } from './outline.ts';

const patienceMilliseconds = 60_000;

/** Made in a thread of its own, so that editors do not wait for it. @throws Error when it fails or takes a minute */
export async function makePdf(strapi: Core.Strapi, outline: Outline, locale: Locale): Promise<Buffer> {
  const entry = join(strapi.dirs.app.src, 'plugins/reports/worker/main.ts');
  const worker = new Worker(entry, { workerData: { outline, locale, fonts: await readFonts(strapi) } });
  const timer = setTimeout(() => void worker.terminate(), patienceMilliseconds);
  try {
    return await new Promise<Buffer>((resolve, reject) => {
      worker.once('message', (bytes: Uint8Array) => resolve(Buffer.from(bytes)));
      worker.once('error', reject);
      worker.once('exit', (code) =>
        reject(new Error(`The PDF was not finished; its thread ended with code ${code}.`)),
      );
    });
  } finally {
    clearTimeout(timer);
    void worker.terminate();
  }
}

async function readFonts(strapi: Core.Strapi): Promise<{ regular: Buffer; bold: Buffer }> {
  const resolve = createRequire(join(strapi.dirs.app.root, 'package.json')).resolve;
  const read = (name: string) => readFile(resolve(`@expo-google-fonts/noto-sans-lao/${name}`));
  return {
    regular: await read('400Regular/NotoSansLao_400Regular.ttf'),
    bold: await read('700Bold/NotoSansLao_700Bold.ttf'),
  };
}

/** Puts pictures and documents of the sample content into the media library, each once. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { z } from 'zod';
import type { CmsClient, Upload } from '../cms/client.ts';
import type { Asset } from './entry.ts';

/** `pictures/alt.json`: what each drawing shows */
const altSchema = z.record(z.string(), z.object({ lo: z.string(), en: z.string() }));

const pictureWidth = 1600;
const emblemWidth = 512;

export type Library = ReturnType<typeof openLibrary>;

export function openLibrary(cms: CmsClient, folder: string) {
  const ids = new Map<string, Promise<number>>();

  return {
    idOf,

    /**
     * Uploads ahead of need, one after the other: the CMS makes an image's variants while it takes in documents. A
     * fault is told by `idOf`.
     */
    async uploadAhead(assets: Asset[], signal: AbortSignal): Promise<void> {
      for (const asset of assets) {
        if (signal.aborted) return;
        await idOf(asset).catch(() => undefined);
      }
    },
  };

  /** The file's id in the media library. */
  function idOf(asset: Asset): Promise<number> {
    const key = `${asset.kind}/${asset.name}`;
    const id = ids.get(key) ?? findOrUpload(asset);
    ids.set(key, id);
    return id;
  }

  async function findOrUpload(asset: Asset): Promise<number> {
    return (await cms.findFile(fileName(asset))) ?? cms.upload(await prepare(asset, folder));
  }
}

/** The file's path below the sample content. */
export function assetPath({ kind, name }: Asset): string {
  switch (kind) {
    case 'picture':
      return join('pictures', `${name}.svg`);
    case 'emblem':
      return join('pictures', 'emblems', `${name}.svg`);
    case 'document':
      return join('publications', name);
  }
}

export async function readAlts(folder: string): Promise<z.infer<typeof altSchema>> {
  return altSchema.parse(JSON.parse(await readFile(join(folder, 'pictures', 'alt.json'), 'utf8')));
}

function fileName({ kind, name }: Asset): string {
  switch (kind) {
    case 'picture':
      return `${name.replace('/', '-')}.jpg`;
    case 'emblem':
      return `emblem-${name}.png`;
    case 'document':
      return name;
  }
}

async function prepare(asset: Asset, folder: string): Promise<Upload> {
  const source = await readFile(join(folder, assetPath(asset)));
  const name = fileName(asset);
  switch (asset.kind) {
    case 'picture': {
      const drawing = sharp(source).resize(pictureWidth).flatten({ background: '#ffffff' });
      const alt = (await readAlts(folder))[asset.name]?.lo ?? '';
      return {
        name,
        alt,
        mime: 'image/jpeg',
        bytes: await bytesOf(drawing.jpeg({ quality: 82, mozjpeg: true })),
      };
    }
    case 'emblem': {
      const drawing = sharp(source, { density: 300 }).resize(emblemWidth);
      return { name, mime: 'image/png', bytes: await bytesOf(drawing.png({ palette: true })) };
    }
    case 'document':
      return { name, mime: 'application/pdf', bytes: new Uint8Array(source) };
  }
}

async function bytesOf(image: Sharp): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await image.toBuffer());
}

import { join } from 'node:path';
import type { DataPaths } from '@sanlao/shared/config/paths';
import type { Area } from './areas.ts';

export type ServedFolders = Pick<DataPaths, 'liveCurrent' | 'assets' | 'media'>;

export interface Place {
  area: Area;
  /** the folder that is not left */
  root: string;
  /** below it: "lo/news/index.html" */
  file: string;
}

const assetsPath = /^_astro\/([^/]+(?:\/[^/]+)*)$/;
const mediaPath = /^media\/([0-9a-f]{64}\/[^/]+)$/;

/** @param path clean, as `cleanPath` gives it: "lo/news/" */
export function placeOf(folders: ServedFolders, site: string, path: string): Place {
  const asset = assetsPath.exec(path)?.[1];
  if (asset) return { area: 'assets', root: folders.assets, file: asset };
  const media = mediaPath.exec(path)?.[1];
  if (media) return { area: 'media', root: folders.media, file: media };
  const index = path === '' || path.endsWith('/') ? 'index.html' : '';
  return { area: 'pages', root: join(folders.liveCurrent, site), file: path + index };
}

import { join } from 'node:path';
import type { DataPaths } from '@sanlao/shared/config/paths';
import { urls } from '@sanlao/shared/urls';
import type { Area } from './areas.ts';
import { documentPathOf } from './document-path.ts';

export type ServedFolders = Pick<DataPaths, 'liveCurrent' | 'assets' | 'media' | 'documents'>;

export interface Place {
  area: Area;
  /** the folder that is not left */
  root: string;
  /** below it: "lo/news/index.html" */
  file: string;
  /** of a document: how it is saved, where its address names it */
  disposition?: string | undefined;
  /** of a document: where the page stands, on a site from which it was replaced */
  moved?: { file: string; path: string };
}

const assetsPath = /^_astro\/([^/]+(?:\/[^/]+)*)$/;
const mediaPath = /^media\/([0-9a-f]{64}\/[^/]+)$/;

/** @param path clean, as `cleanPath` gives it: "lo/news/" */
export function placeOf(folders: ServedFolders, site: string, path: string): Place {
  const asset = assetsPath.exec(path)?.[1];
  if (asset) return { area: 'assets', root: folders.assets, file: asset };
  const media = mediaPath.exec(path)?.[1];
  if (media) return { area: 'media', root: folders.media, file: media };
  const document = documentPathOf(path);
  if (document) {
    const moved = urls.documentMoved(document.key);
    return {
      area: 'documents',
      root: folders.documents,
      file: document.file,
      disposition: document.disposition,
      moved: { file: join(folders.liveCurrent, site, moved, 'index.html'), path: moved },
    };
  }
  const index = path === '' || path.endsWith('/') ? 'index.html' : '';
  return { area: 'pages', root: join(folders.liveCurrent, site), file: path + index };
}

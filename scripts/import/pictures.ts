import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { variantUrl, variantWidths } from '@sanlao/shared/media/variants';
import type { CmsClient, StoredFile } from '../cms/client.ts';
import { Failure } from '../console/failure.ts';
import { escapeHtml } from './article/html.ts';
import type { Warning } from './article/pieces.ts';
import { replacePictureMarks } from './page/pictures.ts';
import type { LocalPicture } from './sources/source.ts';

export interface PlacedPictures {
  /** with figures in the places of the marks */
  body: string;
  /** of the media library: the first picture, which no longer stands in the body */
  cover: number | undefined;
  coverCaption: string;
  warnings: Warning[];
}

/** Brings the pictures of an article into the media library; one that cannot be taken leaves a warning. */
export async function placePictures(
  cms: CmsClient,
  body: string,
  pictures: readonly LocalPicture[],
): Promise<PlacedPictures> {
  const warnings: Warning[] = [];
  const files: (StoredFile | undefined)[] = [];
  for (const picture of pictures) files.push(await take(cms, picture, warnings));
  const coverIndex = files.findIndex((file) => file !== undefined);
  const withFigures = replacePictureMarks(body, (index) => {
    const file = index === coverIndex ? undefined : files[index];
    return file ? figureHtml(file, pictures[index]!) : '';
  });
  return {
    body: withFigures,
    cover: files[coverIndex]?.id,
    coverCaption: pictures[coverIndex]?.caption ?? '',
    warnings,
  };
}

async function take(
  cms: CmsClient,
  picture: LocalPicture,
  warnings: Warning[],
): Promise<StoredFile | undefined> {
  const loaded = await picture.load().catch((error: unknown) => {
    if (!(error instanceof Failure)) throw error;
    warnings.push({ code: 'image-missing', message: error.message });
  });
  if (!loaded) return undefined;
  const file = await upload(cms, loaded, picture).catch((error: unknown) => {
    // With a cause it is the connection that failed, not the picture.
    if (!(error instanceof Failure) || error.cause !== undefined) throw error;
    warnings.push({ code: 'image-refused', message: `${picture.path}: ${error.message}` });
  });
  if (file && picture.alt === '') {
    const message = `${picture.path} has no text for those who cannot see it. Write one in the media library.`;
    warnings.push({ code: 'image-without-alt', message });
  }
  return file ?? undefined;
}

/** The same bytes are one file of the library, however often they are imported. */
async function upload(
  cms: CmsClient,
  { bytes, name }: { bytes: Uint8Array<ArrayBuffer>; name: string },
  { alt, caption }: LocalPicture,
): Promise<StoredFile> {
  const ext = extname(name).toLowerCase();
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const libraryName = `${name.slice(0, name.length - ext.length).slice(0, 80)}-${digest}${ext}`;
  const id =
    (await cms.findFile(libraryName)) ??
    (await cms.upload({
      bytes,
      name: libraryName,
      mime: MIME_TYPES[ext] ?? 'application/octet-stream',
      alt,
      caption,
    }));
  return cms.file(id);
}

const MIME_TYPES: Record<string, string> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
};

/** The width that the editor's figures name; the sites add the others themselves. */
const FIGURE_WIDTH = 960;

/** As the editor stores a figure. */
function figureHtml({ hash, width, height }: StoredFile, { alt, caption }: LocalPicture): string {
  const widths = variantWidths(width ?? FIGURE_WIDTH).filter((each) => each <= FIGURE_WIDTH);
  const src = variantUrl(hash, Math.max(...widths), 'jpg');
  const size = width && height ? ` width="${width}" height="${height}"` : '';
  const figcaption = caption ? `<figcaption>${escapeHtml(caption)}</figcaption>` : '';
  return `<figure><img src="${src}"${size} alt="${escapeHtml(alt)}">${figcaption}</figure>`;
}

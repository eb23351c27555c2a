/** The pictures at `urls.card`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isImage, type Media } from '@sanlao/shared/content/media';
import { variantWidths } from '@sanlao/shared/media/variants';
import type { FileRenderer } from '../rendering/file-renderer.ts';
import type { CardCache } from './card-cache.ts';
import { type CardSubject, cardSubject, isCard } from './card-subject.ts';

export interface CardsOptions {
  /** `<sha256>/320.webp` */
  mediaFolder: string;
  cache: CardCache;
  draw: (subject: Omit<CardSubject, 'emblem'>, emblem: string | null) => Promise<Buffer>;
}

export function cardRenderer({ mediaFolder, cache, draw }: CardsOptions): FileRenderer<Buffer> {
  return {
    matches: isCard,
    async render(content, path) {
      const subject = cardSubject(content, path);
      if (!subject) return null;
      const { emblem, ...rest } = subject;
      const file = emblem && emblemFile(mediaFolder, emblem);
      return cache.get([rest, file && emblem?.sha256], () => draw(rest, file));
    },
  };
}

/** A form of the emblem that keeps what shows through; null where the media folder has none. */
function emblemFile(mediaFolder: string, emblem: Media): string | null {
  if (!isImage(emblem)) return null;
  const file = join(mediaFolder, emblem.sha256, `${variantWidths(emblem.width)[0]}.webp`);
  return existsSync(file) ? file : null;
}

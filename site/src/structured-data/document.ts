import { variantUrl, variantWidths } from '@sanlao/shared/media/variants';
import { urls } from '@sanlao/shared/urls';
import type { Content, Listed } from '../../publisher/content/content.ts';
import { canonicalOf, originOf } from '../content/addresses.ts';
import { imageOf } from '../content/cards.ts';

type Dated = Listed<'article' | 'event' | 'publication'>;

/** Absolute address of the cover, or of the picture beside links where there is no cover. */
export function pictureOfDocument(content: Content, document: Dated): string {
  const cover = imageOf(document.cover);
  return cover
    ? originOf(content, document.site) + variantUrl(cover.sha256, variantWidths(cover.width).at(-1)!, 'jpg')
    : urls.card(canonicalOf(content, document));
}

/** What a site says above an entry of another site that it shows. */
import type { Article, Event, Publication } from '@sanlao/shared/content/types';
import type { Content } from '../../publisher/content/content.ts';
import { lists } from '../../publisher/content/lists.ts';
import { localised, nameOf, type Localised } from './localised.ts';

export interface LocalNote {
  site: Localised;
  text: Localised;
}

/** undefined on the entry's own site, and where nothing is said */
export function localNote(
  content: Content,
  { site, documentId, locale }: Article | Event | Publication,
): LocalNote | undefined {
  if (site === content.site.code) return undefined;
  const [note] = content.list('annotation', lists.annotations(content.site.code, documentId), { limit: 1 });
  return (
    note && {
      site: nameOf(content.site, locale),
      text: localised(locale, { lo: note.textLo, en: note.textEn }),
    }
  );
}

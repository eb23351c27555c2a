/** Makes one page of a preview: the draft from the CMS, laid over the replica, rendered by the compiled app. */
import { type DraftKey, fetchDraft } from '@sanlao/shared/content/fetch-draft';
import type { GraphqlClient } from '@sanlao/shared/content/fetch';
import type { Document } from '@sanlao/shared/content/types';
import { isLocale } from '@sanlao/shared/locales';
import type { PreviewAnswer, PreviewRequest } from '@sanlao/shared/preview/protocol';
import { siteOrigin } from '@sanlao/shared/urls';
import { surroundings } from '../pages/affected.ts';
import { type CompiledApp, RenderError, renderPage } from '../rendering/render.ts';
import { openReader, type ReaderOptions } from '../replica/reader.ts';
import { dressPage } from './dress.ts';
import type { Overlay } from './overlay.ts';
import { previewPages } from './preview-pages.ts';

export interface PreviewTools {
  app: CompiledApp;
  overlay: Overlay;
  client: GraphqlClient;
  reading: Omit<ReaderOptions, 'today'>;
}

export type Preview = (request: PreviewRequest) => Promise<PreviewAnswer>;

/** One after the other: there is one overlay. @throws when CMS or replica give no answer */
export function openPreview({ app, overlay, client, reading }: PreviewTools): Preview {
  const { database } = overlay;
  const day = database.prepare<[], string>(`SELECT value FROM settings WHERE name = 'day'`).pluck();
  const reader = openReader(database, { ...reading, today: () => day.get()! });

  return async ({ path, base, ...key }) => {
    const draft = await fetchDraft(client, key);
    if (!draft) return { outcome: 'no-draft' };
    if ('incomplete' in draft) return { outcome: 'incomplete', fields: draft.incomplete };
    return overlay.with(asPublished(draft.document, key), () => show(draft.document, path, base));
  };

  async function show(document: Document, wanted: string | null, base: string): Promise<PreviewAnswer> {
    reader.refresh();
    const pages = previewPages(document, surroundings(reader));
    if (!pages) return { outcome: 'no-page' };
    const { start, paths } = pages;
    const site = reader.sites().find(({ code }) => code === start.site);
    if (!site) return { outcome: 'no-site' };
    const path = wanted ?? start.path;
    const origin = siteOrigin(site, reading.localPort);
    const elsewhere = { outcome: 'elsewhere', live: origin + path } as const;
    if (!paths.has(path)) return elsewhere;
    try {
      const { bytes } = await renderPage({ app, fileRenderers: [], reader }, { site: site.code, path });
      if (!Buffer.isBuffer(bytes)) return elsewhere;
      return { outcome: 'page', ...(await dressPage(bytes.toString(), { origin, path, base, paths })) };
    } catch (error) {
      if (!(error instanceof RenderError)) throw error;
      return { outcome: 'failed', message: error.message };
    }
  }

  /** With the other languages that are published: both sides lead to each other. */
  function asPublished(draft: Document, { type, documentId, locale }: DraftKey): Document[] {
    if (!('alsoIn' in draft)) return [draft];
    const others = overlay.localesOf(type, documentId).filter((other) => other !== locale);
    const siblings = others.flatMap((other) => {
      const sibling = overlay.published({ type, id: documentId, locale: other });
      return sibling && 'alsoIn' in sibling
        ? [{ ...sibling, alsoIn: [...new Set([...sibling.alsoIn, draft.locale])].sort() }]
        : [];
    });
    // The draft's own: pages read the list itself.
    draft.alsoIn = others.filter(isLocale).sort();
    return [draft, ...siblings];
  }
}

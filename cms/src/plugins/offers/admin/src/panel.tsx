import type { SidePanel } from '../../../../admin/sidePanel.ts';
import { isOffered } from '../../server/types.ts';
import { OffersPanel } from './OffersPanel.tsx';
import { useOfferTexts } from './texts.ts';

/** The panel on the edit view of what may appear on several sites; nothing for an entry that was not saved yet. */
export const EntryOffersPanel: SidePanel = ({ model, documentId, document, meta }) => {
  const t = useOfferTexts();
  if (!isOffered(model) || !documentId || !document) return null;
  const published = meta?.availableStatus?.map(({ publishedAt }) => publishedAt).join();
  return {
    title: t('panel.title'),
    content: (
      <OffersPanel
        key={documentId}
        uid={model}
        documentId={documentId}
        version={[document.updatedAt, published].join()}
      />
    ),
  };
};

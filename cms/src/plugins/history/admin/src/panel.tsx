import type { SidePanel } from '../../../../admin/sidePanel.ts';
import { NewestVersions } from './NewestVersions.tsx';
import { useHistoryTexts } from './texts.ts';

/** The panel on the edit view: who saved the entry last, and the way to all versions. */
export const HistoryPanel: SidePanel = ({ model, documentId, document, meta, activeTab }) => {
  const t = useHistoryTexts();
  if (!model.startsWith('api::') || !documentId || !document) return null;
  const published = meta?.availableStatus?.map(({ publishedAt }) => publishedAt).join();
  return {
    title: t('panel.title'),
    content: (
      <NewestVersions
        entry={{ uid: model, documentId, locale: document.locale ?? undefined }}
        version={[document.updatedAt, published, activeTab].join()}
      />
    ),
  };
};

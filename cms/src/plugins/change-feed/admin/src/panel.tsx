import type { SidePanel } from '../../../../admin/sidePanel.ts';
import { StatusPanel } from './StatusPanel.tsx';
import { useFeedTexts } from './texts.ts';

/** The panel on the edit view of what websites show; nothing for an entry that was not saved yet. */
export const LiveStatusPanel: SidePanel = ({ model, documentId, document, meta, activeTab }) => {
  const t = useFeedTexts();
  if (!model.startsWith('api::') || !documentId || !document) return null;
  const published = meta?.availableStatus?.map(({ publishedAt }) => publishedAt).join();
  return {
    title: t('panel.title'),
    content: (
      <StatusPanel
        uid={model}
        documentId={documentId}
        locale={document.locale ?? undefined}
        version={[document.updatedAt, published, activeTab].join()}
      />
    ),
  };
};

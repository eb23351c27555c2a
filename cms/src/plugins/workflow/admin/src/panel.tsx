import type { SidePanel } from '../../../../admin/sidePanel.ts';
import { isUnderWorkflow } from '../../server/types.ts';
import { ReviewPanel } from './ReviewPanel.tsx';
import { useWorkflowTexts } from './texts.ts';

/** The panel on the edit view of what goes through the workflow; nothing for an entry that was not saved yet. */
export const EntryReviewPanel: SidePanel = ({ model, documentId, document, meta, activeTab }) => {
  const t = useWorkflowTexts();
  if (!isUnderWorkflow(model) || !documentId || !document || activeTab === 'published') return null;
  const published = meta?.availableStatus?.map(({ publishedAt }) => publishedAt).join();
  return {
    title: t('panel.title'),
    content: (
      <ReviewPanel
        key={documentId}
        uid={model}
        documentId={documentId}
        locale={document.locale ?? null}
        version={[document.updatedAt, published].join()}
      />
    ),
  };
};

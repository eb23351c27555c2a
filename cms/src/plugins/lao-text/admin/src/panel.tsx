import type { SidePanel } from '../../../../admin/sidePanel.ts';
import { ReportPanel } from './ReportPanel.tsx';
import { useLaoTexts } from './texts.ts';

/** The panel on the edit view of our content types; nothing for an entry that was not saved yet. */
export const LaoTextPanel: SidePanel = ({ model, documentId, document, activeTab }) => {
  const t = useLaoTexts();
  if (!model.startsWith('api::') || !documentId || !document || activeTab === 'published') return null;
  return {
    title: t('panel.title'),
    content: (
      <ReportPanel
        uid={model}
        documentId={documentId}
        locale={document.locale ?? undefined}
        version={document.updatedAt ?? ''}
      />
    ),
  };
};

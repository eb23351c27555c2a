import type { SidePanel } from '../../../../admin/sidePanel.ts';
import { ChecksPanel } from './ChecksPanel.tsx';
import { useCheckTexts } from './texts.ts';

/** The panel on the edit view of our content types; nothing for an entry that was not saved yet. */
export const EntryChecksPanel: SidePanel = ({ model, documentId, document, activeTab }) => {
  const t = useCheckTexts();
  if (!model.startsWith('api::') || !documentId || !document || activeTab === 'published') return null;
  return {
    title: t('panel.title'),
    content: (
      <ChecksPanel
        uid={model}
        documentId={documentId}
        locale={document.locale ?? undefined}
        version={document.updatedAt ?? ''}
      />
    ),
  };
};

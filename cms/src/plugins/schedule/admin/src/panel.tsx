import { useForm } from '@strapi/strapi/admin';
import type { SidePanel } from '../../../../admin/sidePanel.ts';
import { SchedulePanel } from './SchedulePanel.tsx';
import { useScheduleTexts } from './texts.ts';

/** What may be planned: the content types that go through the review. */
const planned = new Set(
  ['article', 'event', 'publication', 'page', 'notice', 'dataset', 'person', 'service'].map(
    (name) => `api::${name}.${name}`,
  ),
);

/** The panel on the edit view; nothing for an entry that was not saved yet. */
export const EntrySchedulePanel: SidePanel = ({ model, documentId, document, meta, activeTab }) => {
  const t = useScheduleTexts();
  const modified = useForm('EntrySchedulePanel', (form) => form.modified);
  if (!planned.has(model) || !documentId || !document) return null;
  const published = meta?.availableStatus?.map(({ publishedAt }) => publishedAt).join();
  return {
    title: t('panel.title'),
    content: (
      <SchedulePanel
        uid={model}
        documentId={documentId}
        locale={document.locale ?? undefined}
        version={[document.updatedAt, published, activeTab].join()}
        modified={modified}
      />
    ),
  };
};

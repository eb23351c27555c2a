import { useForm } from '@strapi/strapi/admin';
import type { SidePanel } from '../../../../admin/sidePanel.ts';
import { DocumentList } from './DocumentList.tsx';
import { pdfsIn } from './pdfs.ts';
import { useDocumentTexts } from './texts.ts';

/** There while the entry in the form, saved or not, holds a PDF: what was made of it, and what to do better. */
export const DocumentsPanel: SidePanel = ({ model, activeTab, document }) => {
  const t = useDocumentTexts();
  const values = useForm('DocumentsPanel', (form) => form.values as Record<string, unknown>);
  if (!model.startsWith('api::')) return null;
  const pdfs = pdfsIn(values);
  if (pdfs.length === 0) return null;
  return {
    title: t('panel.title', { count: pdfs.length }),
    content: (
      <DocumentList
        pdfs={pdfs}
        version={document?.updatedAt ?? ''}
        suggestsFor={activeTab === 'published' ? undefined : model}
      />
    ),
  };
};

import { useForm } from '@strapi/strapi/admin';
import type { SidePanel } from '../../../../admin/sidePanel.ts';
import { useMediaTexts } from './texts.ts';
import { undescribedPictures } from './undescribed.ts';
import { UndescribedPictures } from './UndescribedPictures.tsx';

/** There while the entry in the form, saved or not, has pictures without a description. */
export const UndescribedPanel: SidePanel = ({ model, activeTab }) => {
  const t = useMediaTexts();
  const values = useForm('UndescribedPanel', (form) => form.values as Record<string, unknown>);
  if (!model.startsWith('api::') || activeTab === 'published') return null;
  const pictures = undescribedPictures(values);
  if (pictures.length === 0) return null;
  return {
    title: t('undescribed.title'),
    content: <UndescribedPictures uid={model} pictures={pictures} />,
  };
};

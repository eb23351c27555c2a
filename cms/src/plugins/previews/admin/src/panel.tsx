import { Flex, LinkButton, Typography } from '@strapi/design-system';
import { Eye } from '@strapi/icons';
import { Link } from 'react-router-dom';
import type { SidePanel } from '../../../../admin/sidePanel.ts';
import { hasPreview, previewPath } from './previews.ts';
import { usePreviewTexts } from './texts.ts';

/** One button to the draft as it will be, in a tab beside the one in which it is written. */
export const PreviewPanel: SidePanel = ({ model, documentId, document }) => {
  const t = usePreviewTexts();
  if (!documentId || !document || !hasPreview(model)) return null;
  const path = previewPath({ uid: model, documentId, locale: document.locale ?? null });
  return {
    title: t('panel.title'),
    content: (
      <Flex direction="column" alignItems="stretch" gap={2} width="100%">
        <LinkButton
          tag={Link}
          to={path}
          target={`preview-${documentId}`}
          variant="secondary"
          startIcon={<Eye />}
          fullWidth
        >
          {t('panel.open')}
        </LinkButton>
        <Typography variant="pi" textColor="neutral600">
          {t('panel.note')}
        </Typography>
      </Flex>
    ),
  };
};

import { Box, Button, Flex, Link, LinkButton, Loader, Typography } from '@strapi/design-system';
import { ArrowClockwise, ArrowLeft, ExternalLink } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { NavLink, useParams, useSearchParams } from 'react-router-dom';
import { usePolled } from '../../../../admin/usePolled.ts';
import { editPath } from '../../../change-feed/admin/src/receipts.ts';
import { Frames } from './Frames.tsx';
import type { EntryPreviews } from '@sanlao/shared/preview/links';
import { entryAddress } from './previews.ts';
import { Sharing } from './Sharing.tsx';
import { usePreviewTexts } from './texts.ts';
import { useWidth, WidthSwitch } from './WidthSwitch.tsx';

/** The draft of one entry on phone and computer, and the links with which others may see it. */
export default function PreviewPage() {
  const t = usePreviewTexts();
  const { uid = '', documentId = '' } = useParams();
  const locale = useSearchParams()[0].get('locale');
  const key = { uid, documentId, locale };
  const [asked, setAsked] = useState(0);
  const [reloads, setReloads] = useState(0);
  const [width, setWidth] = useWidth();
  const { answer, failed } = usePolled<EntryPreviews>(entryAddress(key), () => 3000, asked);

  if (!answer) {
    return (
      <Page.Main>
        <Page.Title>{t('page.title')}</Page.Title>
        <Box padding={8}>
          {failed ? <Typography textColor="danger600">{t('page.refused')}</Typography> : <Loader />}
        </Box>
      </Page.Main>
    );
  }
  const title = answer.title || t('page.untitled');
  return (
    <Page.Main>
      <Page.Title>{`${t('page.title')}: ${title}`}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={t('page.updates')}
        navigationAction={
          <Link tag={NavLink} to={editPath(key) ?? '/'} startIcon={<ArrowLeft />}>
            {t('page.back')}
          </Link>
        }
        primaryAction={
          <Flex gap={2} wrap="wrap">
            <Button
              variant="tertiary"
              startIcon={<ArrowClockwise />}
              onClick={() => setReloads((count) => count + 1)}
            >
              {t('page.reload')}
            </Button>
            <LinkButton href={answer.address} isExternal variant="secondary" endIcon={<ExternalLink />}>
              {t('page.window')}
            </LinkButton>
          </Flex>
        }
      />
      <Layouts.Content>
        <div role="alert">{failed && <Typography textColor="danger600">{t('page.failed')}</Typography>}</div>
        <WidthSwitch width={width} onChange={setWidth} />
        <Frames address={answer.address} version={`${answer.version} ${reloads}`} width={width} />
        <Sharing
          entry={key}
          mayShare={answer.mayShare}
          links={answer.links}
          onChange={() => setAsked((count) => count + 1)}
        />
      </Layouts.Content>
    </Page.Main>
  );
}

import { Box, EmptyStateLayout, Link, Loader, Td, Tr, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import { formatDateTime } from '@sanlao/shared/lao/dates';
import { ListTable } from '../../../../admin/ListTable.tsx';
import { useAdminLocale } from '../../../../admin/texts.ts';
import { useSiteNames } from '../../../../admin/useSiteNames.ts';
import { editPath, type WaitingEntry } from './receipts.ts';
import { State } from './StatusPanel.tsx';
import { useFeedTexts } from './texts.ts';
import { usePolled } from '../../../../admin/usePolled.ts';

/** The menu page: everything that was published and is not live yet, with the reason where it stopped. */
export default function WaitingPage() {
  const t = useFeedTexts();
  const { answer, failed } = usePolled<{ waiting: WaitingEntry[] }>('/change-feed/waiting', () => 5000);

  return (
    <Page.Main>
      <Page.Title>{t('page.title')}</Page.Title>
      <Layouts.Header title={t('page.title')} subtitle={t('page.subtitle')} />
      <Layouts.Content>
        {failed && (
          <Box paddingBottom={4}>
            <Typography textColor="danger600">{t('panel.failed')}</Typography>
          </Box>
        )}
        {!answer && !failed && <Loader />}
        {answer?.waiting.length === 0 && <EmptyStateLayout content={t('page.empty')} />}
        {answer && answer.waiting.length > 0 && <WaitingTable waiting={answer.waiting} />}
      </Layouts.Content>
    </Page.Main>
  );
}

function WaitingTable({ waiting }: { waiting: WaitingEntry[] }) {
  const t = useFeedTexts();
  const language = useAdminLocale();
  const siteName = useSiteNames();
  return (
    <ListTable
      heads={(['page.entry', 'page.site', 'page.since', 'page.state'] as const).map((key) => t(key))}
      count={waiting.length}
    >
      {waiting.map((entry) => (
        <Tr key={`${entry.uid} ${entry.documentId} ${entry.locale ?? ''}`}>
          <Td>
            <EntryLink entry={entry} />
          </Td>
          <Td>
            <Typography>{siteName(entry.site)}</Typography>
          </Td>
          <Td>
            <Typography>{formatDateTime(entry.createdAt, language)}</Typography>
          </Td>
          <Td>
            <State state={entry.state} label={t(`panel.${entry.state}`)} />
            {entry.reason && <Typography variant="pi">{entry.reason[language]}</Typography>}
          </Td>
        </Tr>
      ))}
    </ListTable>
  );
}

function EntryLink({ entry }: { entry: WaitingEntry }) {
  const t = useFeedTexts();
  const { formatMessage } = useIntl();
  const path = editPath(entry);
  const title = entry.title || t('page.untitled');
  if (!path) return <Typography>{entry.title ?? t('page.file')}</Typography>;
  return (
    <>
      <Link tag={NavLink} to={path}>
        {title}
      </Link>
      <Typography variant="pi" textColor="neutral600" tag="p">
        {formatMessage({ id: `editing-layouts.${entry.uid}`, defaultMessage: entry.uid })}
      </Typography>
    </>
  );
}

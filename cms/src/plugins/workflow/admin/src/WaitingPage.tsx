import { useEffect } from 'react';
import { Box, EmptyStateLayout, Link, Loader, Td, Tr, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import { formatDateTime } from '@sanlao/shared/lao/dates';
import type { WaitingEntry } from '@sanlao/shared/editing/workflow';
import { ListTable } from '../../../../admin/ListTable.tsx';
import { useAdminLocale } from '../../../../admin/texts.ts';
import { usePolled } from '../../../../admin/usePolled.ts';
import { Absence } from './Absence.tsx';
import { State } from './State.tsx';
import { useWorkflowTexts } from './texts.ts';
import { waitingCount } from './waitingCount.ts';

/** The menu page with which an editor begins the day; below it, who stands in for whom. */
export default function WaitingPage() {
  const t = useWorkflowTexts();
  const { answer, failed } = usePolled<{ waiting: WaitingEntry[] }>('/workflow/waiting', () => 15_000);
  useEffect(() => {
    if (answer) waitingCount.tell(answer.waiting.length);
  }, [answer]);

  return (
    <Page.Main>
      <Page.Title>{t('page.title')}</Page.Title>
      <Layouts.Header title={t('page.title')} subtitle={t('page.subtitle')} />
      <Layouts.Content>
        {failed && (
          <Box paddingBottom={4}>
            <Typography textColor="danger600">{t('page.failed')}</Typography>
          </Box>
        )}
        {!answer && !failed && <Loader />}
        {answer?.waiting.length === 0 && <EmptyStateLayout content={t('page.empty')} />}
        {answer && answer.waiting.length > 0 && <WaitingTable waiting={answer.waiting} />}
        <Absence />
      </Layouts.Content>
    </Page.Main>
  );
}

function WaitingTable({ waiting }: { waiting: WaitingEntry[] }) {
  const t = useWorkflowTexts();
  const language = useAdminLocale();
  return (
    <ListTable
      heads={(['page.entry', 'page.state', 'page.since', 'page.by', 'page.site'] as const).map((key) =>
        t(key),
      )}
      count={waiting.length}
    >
      {waiting.map((entry) => (
        <Tr key={`${entry.uid} ${entry.documentId} ${entry.locale ?? ''}`}>
          <Td>
            <EntryLink entry={entry} />
          </Td>
          <Td>
            <State state={entry.state} />
          </Td>
          <Td>
            <Typography>{entry.since && formatDateTime(entry.since, language)}</Typography>
          </Td>
          <Td>
            <Typography>{entry.actorName ?? ''}</Typography>
          </Td>
          <Td>
            <Typography>{entry.siteName?.[language] ?? ''}</Typography>
          </Td>
        </Tr>
      ))}
    </ListTable>
  );
}

function EntryLink({ entry: { uid, documentId, locale, title } }: { entry: WaitingEntry }) {
  const t = useWorkflowTexts();
  const { formatMessage } = useIntl();
  const query = locale ? `?plugins[i18n][locale]=${locale}` : '';
  return (
    <>
      <Link tag={NavLink} to={`/content-manager/collection-types/${uid}/${documentId}${query}`}>
        {title || t('page.untitled')}
      </Link>
      <Typography variant="pi" textColor="neutral600" tag="p">
        {formatMessage({ id: `editing-layouts.${uid}`, defaultMessage: uid })}
      </Typography>
    </>
  );
}

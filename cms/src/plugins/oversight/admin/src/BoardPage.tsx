import { useState } from 'react';
import { EmptyStateLayout, Flex, Loader, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { formatDateTime } from '@sanlao/shared/lao/dates';
import type { Board } from '@sanlao/shared/oversight/board';
import { useAdminLocale } from '../../../../admin/texts.ts';
import { usePolled } from '../../../../admin/usePolled.ts';
import { BoardTable } from './BoardTable.tsx';
import { OverdueDays } from './OverdueDays.tsx';
import { useBoardTexts } from './texts.ts';

const intervalMilliseconds = 30_000;

/** The menu page: how every website stands, the one that needs somebody most on top. */
export default function BoardPage() {
  const t = useBoardTexts();
  const locale = useAdminLocale();
  const [changes, setChanges] = useState(0);
  const { answer, failed } = usePolled<Board>('/oversight/board', () => intervalMilliseconds, changes);

  return (
    <Page.Protect permissions={[{ action: 'plugin::oversight.read', subject: null }]}>
      <Page.Main>
        <Page.Title>{t('page.title')}</Page.Title>
        <Layouts.Header title={t('page.title')} subtitle={t('page.subtitle')} />
        <Layouts.Content>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {failed && (
              <Typography role="alert" textColor="danger600">
                {t('page.failed')}
              </Typography>
            )}
            {!answer && !failed && <Loader />}
            {answer?.rows.length === 0 && <EmptyStateLayout content={t('page.empty')} />}
            {answer && answer.rows.length > 0 && (
              <>
                <Typography textColor="neutral600">
                  {t('page.at', { time: formatDateTime(answer.at, locale) })}
                </Typography>
                <BoardTable rows={answer.rows} />
              </>
            )}
            {answer?.may.settings && (
              <OverdueDays
                days={answer.settings.overdueDays}
                onSaved={() => setChanges((count) => count + 1)}
              />
            )}
          </Flex>
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );
}

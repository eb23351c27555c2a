import { useState } from 'react';
import {
  Box,
  Button,
  EmptyStateLayout,
  Flex,
  IconButton,
  Loader,
  Tabs,
  Typography,
} from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { formatMonth, vientianeDay } from '@sanlao/shared/lao/dates';
import type { PlanPage } from '@sanlao/shared/editing/plan';
import { useAdminLocale } from '../../../../admin/texts.ts';
import { usePolled } from '../../../../admin/usePolled.ts';
import { alarming, shiftedMonth, shownState, spanOf } from './moments.ts';
import { MonthView } from './MonthView.tsx';
import { PlanPager } from './PlanPager.tsx';
import { PlanTable } from './PlanTable.tsx';
import { useScheduleTexts } from './texts.ts';

/** The menu page: what is planned in a month for the sites that one may read, and first of all what needs somebody. */
export default function SchedulePage() {
  const t = useScheduleTexts();
  const language = useAdminLocale();
  const now = new Date().toISOString();
  const today = vientianeDay(now);
  const [{ month, page }, setShown] = useState({ month: today.slice(0, 7), page: 1 });
  const setMonth = (chosen: string) => setShown({ month: chosen, page: 1 });
  const { from, until } = spanOf(month);
  const { answer, failed } = usePolled<PlanPage>(
    `/schedule/plans?from=${from}&until=${until}&page=${page}`,
    () => 15_000,
  );
  const alarms = answer?.open.filter((plan) => alarming.has(shownState(plan, now))) ?? [];
  const plans = answer?.plans ?? [];

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
        {alarms.length > 0 && (
          <Box tag="section" paddingBottom={6} data-alarms={alarms.length}>
            <Typography variant="delta" tag="h2">
              {t('page.alarms', { count: alarms.length })}
            </Typography>
            <Box paddingTop={3}>
              <PlanTable plans={alarms} now={now} />
            </Box>
          </Box>
        )}
        <Flex gap={2} alignItems="center" wrap="wrap" paddingBottom={4}>
          <IconButton label={t('page.previous')} size="L" onClick={() => setMonth(shiftedMonth(month, -1))}>
            <ChevronLeft />
          </IconButton>
          <Typography variant="beta" tag="h2" aria-live="polite">
            {formatMonth(month, language)}
          </Typography>
          <IconButton label={t('page.next')} size="L" onClick={() => setMonth(shiftedMonth(month, 1))}>
            <ChevronRight />
          </IconButton>
          {month !== today.slice(0, 7) && (
            <Button variant="tertiary" onClick={() => setMonth(today.slice(0, 7))}>
              {t('page.today')}
            </Button>
          )}
        </Flex>
        {!answer && !failed && <Loader />}
        {answer && (answer.pages > 1 || page > 1) && (
          <PlanPager page={page} answer={answer} onChange={(chosen) => setShown({ month, page: chosen })} />
        )}
        {answer && (
          <Tabs.Root defaultValue="calendar">
            <Tabs.List aria-label={t('page.title')}>
              <Tabs.Trigger value="calendar">{t('page.calendar')}</Tabs.Trigger>
              <Tabs.Trigger value="list">{t('page.list')}</Tabs.Trigger>
            </Tabs.List>
            <Tabs.Content value="calendar">
              <MonthView month={month} today={today} plans={plans} now={now} />
            </Tabs.Content>
            <Tabs.Content value="list">
              {plans.length === 0 ? (
                <EmptyStateLayout content={t('page.empty')} />
              ) : (
                <PlanTable plans={plans} now={now} />
              )}
            </Tabs.Content>
          </Tabs.Root>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}

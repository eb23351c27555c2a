import { useState } from 'react';
import {
  Button,
  EmptyStateLayout,
  Field,
  Flex,
  Link,
  LinkButton,
  NumberInput,
  SingleSelect,
  SingleSelectOption,
  Td,
  Tr,
  Typography,
} from '@strapi/design-system';
import { Layouts, Page, useFetchClient } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { formatDate, formatDateTime } from '@sanlao/shared/lao/dates';
import { quarterName, quarterSchema, type Quarter } from '@sanlao/shared/reports/quarter';
import type { ReportSummary } from '@sanlao/shared/reports/report';
import { ListTable } from '../../../../admin/ListTable.tsx';
import { useAdminLocale } from '../../../../admin/texts.ts';
import { messageIn, useAnswer } from '../../../../admin/useAnswer.ts';
import { Outputs } from './Outputs.tsx';
import { StateLabel } from './StateLabel.tsx';
import { useReportTexts } from './texts.ts';
import { Unread } from './Unread.tsx';

interface ReportList {
  quarter: Quarter;
  /** newest first */
  quarters: Quarter[];
  reports: ReportSummary[];
  /** of all quarters */
  late: ReportSummary[];
  settings: { dueDays: number };
  may: { draft: boolean; settings: boolean };
}

/** The menu page: the reports of a quarter, the late ones named. */
export default function ListPage() {
  const t = useReportTexts();
  const locale = useAdminLocale();
  const { post } = useFetchClient();
  const [quarter, setQuarter] = useState<Quarter>();
  const asked = useAnswer<ReportList>(`/reports/list${quarter ? `?quarter=${quarter}` : ''}`);
  const [said, setSaid] = useState<string>();
  const { answer } = asked;

  async function draft(of: Quarter): Promise<void> {
    try {
      const { data } = await post<{ drafted: number }>('/reports/draft', { quarter: of });
      setSaid(t('list.drafted', { count: data.drafted }));
      asked.reload();
    } catch (failure) {
      setSaid(messageIn(failure) ?? t('page.failed'));
    }
  }

  return (
    <Page.Main>
      <Page.Title>{t('page.title')}</Page.Title>
      <Layouts.Header
        title={t('page.title')}
        subtitle={t('page.subtitle')}
        primaryAction={
          answer?.may.draft && (
            <Button variant="secondary" onClick={() => void draft(answer.quarter)}>
              {t('list.draft')}
            </Button>
          )
        }
      />
      <Layouts.Content>
        {!answer && <Unread {...asked} />}
        {answer && (
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Flex gap={4} wrap="wrap" alignItems="flex-end">
              <Field.Root name="quarter" width="26rem">
                <Field.Label>{t('list.quarter')}</Field.Label>
                <SingleSelect
                  value={answer.quarter}
                  onChange={(value: string | number) => setQuarter(quarterSchema.parse(value))}
                >
                  {answer.quarters.map((one) => (
                    <SingleSelectOption key={one} value={one}>
                      {quarterName(one, locale)}
                    </SingleSelectOption>
                  ))}
                </SingleSelect>
              </Field.Root>
              <LinkButton tag={NavLink} to={`compare/${answer.quarter}`} variant="tertiary">
                {t('list.compare')}
              </LinkButton>
              {answer.may.draft && (
                <Outputs of={{ quarter: answer.quarter }} names={['slides', 'xlsx', 'csv']} />
              )}
            </Flex>
            <Typography aria-live="polite">{said}</Typography>
            <Late reports={answer.late} />
            {answer.reports.length === 0 ? (
              <EmptyStateLayout content={t('page.empty')} />
            ) : (
              <ReportTable reports={answer.reports} />
            )}
            {answer.may.settings && <DueDays days={answer.settings.dueDays} onSaved={asked.reload} />}
          </Flex>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}

function Late({ reports }: { reports: readonly ReportSummary[] }) {
  const t = useReportTexts();
  const locale = useAdminLocale();
  if (reports.length === 0) return null;
  return (
    <Flex gap={3} wrap="wrap">
      <Typography textColor="danger600">{t('list.lateCount', { count: reports.length })}</Typography>
      {reports.map(({ id, nameLo, nameEn, quarter }) => (
        <Link key={id} tag={NavLink} to={String(id)}>
          {`${locale === 'lo' ? nameLo : nameEn}, ${quarterName(quarter, locale)}`}
        </Link>
      ))}
    </Flex>
  );
}

function ReportTable({ reports }: { reports: readonly ReportSummary[] }) {
  const t = useReportTexts();
  const locale = useAdminLocale();
  return (
    <ListTable
      heads={(['list.site', 'list.state', 'list.due', 'list.submitted', 'list.changed'] as const).map((key) =>
        t(key),
      )}
      count={reports.length}
    >
      {reports.map((report) => (
        <Tr key={report.id}>
          <Td>
            <Link tag={NavLink} to={String(report.id)}>
              {locale === 'lo' ? report.nameLo : report.nameEn}
            </Link>
          </Td>
          <Td>
            <StateLabel state={report.state} />
          </Td>
          <Td>
            <Typography textColor={report.isLate ? 'danger600' : 'neutral800'}>
              {formatDate(report.due, locale)}
              {report.isLate && ` · ${t('list.late')}`}
            </Typography>
          </Td>
          <Td>
            <Typography>{report.submittedAt && formatDateTime(report.submittedAt, locale)}</Typography>
          </Td>
          <Td>
            <Typography>{formatDateTime(report.updatedAt, locale)}</Typography>
          </Td>
        </Tr>
      ))}
    </ListTable>
  );
}

function DueDays({ days, onSaved }: { days: number; onSaved: () => void }) {
  const t = useReportTexts();
  const { put } = useFetchClient();
  const [value, setValue] = useState<number | undefined>(days);
  const [error, setError] = useState<string>();

  async function save(): Promise<void> {
    setError(undefined);
    await put('/reports/settings', { dueDays: value }).then(onSaved, (failure: unknown) =>
      setError(messageIn(failure) ?? t('page.failed')),
    );
  }

  return (
    <Field.Root name="dueDays" error={error}>
      <Field.Label>{t('list.dueDays')}</Field.Label>
      <Flex gap={2}>
        <NumberInput value={value} onValueChange={setValue} min={1} max={90} />
        <Button
          variant="tertiary"
          disabled={value === days || value === undefined}
          onClick={() => void save()}
        >
          {t('list.save')}
        </Button>
      </Flex>
      <Field.Error />
    </Field.Root>
  );
}

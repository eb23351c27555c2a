import { useState } from 'react';
import { Button, EmptyStateLayout, Flex, Loader, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { Layouts, Page, useFetchClient } from '@strapi/strapi/admin';
import type { Activity } from '@sanlao/shared/activity/activity';
import { useAnswer } from '../../../../admin/useAnswer.ts';
import { Filters, queryOf, type Filter } from './Filters.tsx';
import { RecordTable } from './RecordTable.tsx';
import { saveFile } from './save-file.ts';
import { useRecordTexts } from './texts.ts';

interface RecordPart {
  activities: Activity[];
  /** for the part before it; null: this is the oldest */
  next: number | null;
}

/** The menu page: what was done, newest first, for those who may read it. */
export default function RecordPage() {
  const t = useRecordTexts();
  const { get } = useFetchClient();
  const [filter, setFilter] = useState<Filter>({});
  const [isSaving, setIsSaving] = useState(false);
  const [saveFailed, setSaveFailed] = useState(false);

  return (
    <Page.Protect permissions={[{ action: 'plugin::activity.read', subject: null }]}>
      <Page.Main>
        <Page.Title>{t('page.title')}</Page.Title>
        <Layouts.Header
          title={t('page.title')}
          subtitle={t('page.subtitle')}
          primaryAction={
            <Flex gap={2} wrap="wrap">
              {(['csv', 'jsonl'] as const).map((format) => (
                <Button
                  key={format}
                  variant="secondary"
                  startIcon={<Download />}
                  disabled={isSaving}
                  onClick={() => void save(format)}
                >
                  {t(`export.${format}`)}
                </Button>
              ))}
            </Flex>
          }
        />
        <Layouts.Content>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Filters filter={filter} onChange={setFilter} />
            {saveFailed && <Typography textColor="danger600">{t('page.failed')}</Typography>}
            <RecordParts key={queryOf(filter)} query={queryOf(filter)} />
          </Flex>
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );

  async function save(format: 'csv' | 'jsonl'): Promise<void> {
    setIsSaving(true);
    setSaveFailed(false);
    try {
      const { data } = await get<Blob>(`/activity/export/${format}?${queryOf(filter)}`, {
        responseType: 'blob',
      });
      saveFile(data, `sanlao-record.${format}`);
    } catch {
      setSaveFailed(true);
    } finally {
      setIsSaving(false);
    }
  }
}

function RecordParts({ query }: { query: string }) {
  const t = useRecordTexts();
  const { get } = useFetchClient();
  const { answer, failed } = useAnswer<RecordPart>(`/activity/record?${query}`);
  const [older, setOlder] = useState<RecordPart[]>([]);
  const [olderFailed, setOlderFailed] = useState(false);

  if (failed) return <Typography textColor="danger600">{t('page.failed')}</Typography>;
  if (!answer) return <Loader />;
  const parts = [answer, ...older];
  const activities = parts.flatMap((part) => part.activities);
  const next = parts.at(-1)?.next ?? null;
  if (activities.length === 0) return <EmptyStateLayout content={t('page.empty')} />;
  return (
    <>
      <RecordTable activities={activities} />
      {olderFailed && <Typography textColor="danger600">{t('page.failed')}</Typography>}
      {next !== null && (
        <Flex justifyContent="center">
          <Button variant="tertiary" onClick={() => void more(next)}>
            {t('page.more')}
          </Button>
        </Flex>
      )}
    </>
  );

  async function more(before: number): Promise<void> {
    setOlderFailed(false);
    try {
      const { data } = await get<RecordPart>(`/activity/record?${query}&before=${before}`);
      setOlder((known) => [...known, data]);
    } catch {
      setOlderFailed(true);
    }
  }
}

import { useState } from 'react';
import { Box, Button, Field, Flex, Link, LinkButton, Textarea, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page, useFetchClient } from '@strapi/strapi/admin';
import { NavLink, useParams } from 'react-router-dom';
import { formatDate } from '@sanlao/shared/lao/dates';
import { quarterName } from '@sanlao/shared/reports/quarter';
import type { Report } from '@sanlao/shared/reports/report';
import { useAdminLocale } from '../../../../admin/texts.ts';
import { messageIn, useAnswer } from '../../../../admin/useAnswer.ts';
import { editPath } from '../../../change-feed/admin/src/receipts.ts';
import { FiguresView } from './FiguresView.tsx';
import { Outputs } from './Outputs.tsx';
import { StateLabel } from './StateLabel.tsx';
import { useReportTexts } from './texts.ts';
import { Unread } from './Unread.tsx';
import { useWords } from './useWords.ts';
import { WordsForm } from './WordsForm.tsx';

/** One report: its figures, the team's words, and the way to the ministry. */
export default function ReportPage() {
  const { id = '' } = useParams();
  const asked = useAnswer<Report>(`/reports/one/${id}`);
  const [changed, setChanged] = useState<Report>();
  const report = changed?.id === Number(id) ? changed : asked.answer;
  return (
    <Page.Main>
      {report ? (
        <Opened key={`${report.id} ${report.state}`} report={report} onChange={setChanged} />
      ) : (
        <Box padding={8}>
          <Unread {...asked} />
        </Box>
      )}
    </Page.Main>
  );
}

function Opened({ report, onChange }: { report: Report; onChange: (report: Report) => void }) {
  const t = useReportTexts();
  const locale = useAdminLocale();
  const { post } = useFetchClient();
  const words = useWords(report);
  const [error, setError] = useState<string>();
  const [isReturning, setIsReturning] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const isOpen = report.state === 'drafted' || report.state === 'returned';
  const mayReview = report.may.review && report.state === 'submitted';
  const name = locale === 'lo' ? report.nameLo : report.nameEn;

  async function step(path: 'submit' | 'return' | 'accept' | 'publication', body = {}): Promise<void> {
    setError(undefined);
    setIsBusy(true);
    try {
      if (path === 'submit' && !(await words.save())) return;
      onChange((await post<Report>(`/reports/one/${report.id}/${path}`, body)).data);
    } catch (failure) {
      setError(messageIn(failure) ?? t('page.failed'));
    } finally {
      setIsBusy(false);
    }
  }

  return (
    <>
      <Page.Title>{`${name}, ${quarterName(report.quarter, locale)}`}</Page.Title>
      <Layouts.Header
        navigationAction={
          <Link tag={NavLink} to="/plugins/reports" startIcon={<ArrowLeft />}>
            {t('page.back')}
          </Link>
        }
        title={`${name}, ${quarterName(report.quarter, locale)}`}
        subtitle={
          <Flex gap={3} wrap="wrap">
            <StateLabel state={report.state} />
            <Typography>{`${t('list.due')}: ${formatDate(report.due, locale)}`}</Typography>
            {report.isLate && <Typography textColor="danger600">{t('list.late')}</Typography>}
          </Flex>
        }
        primaryAction={
          <Flex gap={2} wrap="wrap">
            {isOpen && report.may.write && (
              <Button disabled={isBusy} onClick={() => void step('submit')}>
                {t('report.submit')}
              </Button>
            )}
            {report.state === 'accepted' && report.may.publish && !report.publication && (
              <Button variant="secondary" disabled={isBusy} onClick={() => void step('publication')}>
                {t('report.publish')}
              </Button>
            )}
            {report.publication && (
              <LinkButton
                tag={NavLink}
                variant="tertiary"
                to={
                  editPath({
                    uid: 'api::publication.publication',
                    documentId: report.publication,
                    locale: 'lo',
                  }) ?? ''
                }
              >
                {t('report.publication')}
              </LinkButton>
            )}
            {mayReview && (
              <>
                <Button variant="danger-light" disabled={isBusy} onClick={() => setIsReturning(true)}>
                  {t('report.return')}
                </Button>
                <Button variant="success" disabled={isBusy} onClick={() => void step('accept')}>
                  {t('report.accept')}
                </Button>
              </>
            )}
          </Flex>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <Outputs of={{ report: report.id }} names={['print', 'pdf', 'xlsx', 'csv']} />
          {error && (
            <Typography role="alert" textColor="danger600">
              {error}
            </Typography>
          )}
          {isReturning && mayReview && (
            <ReturnForm
              onCancel={() => setIsReturning(false)}
              onReturn={(reason) => void step('return', { reason })}
            />
          )}
          {report.returnReason && (
            <Box background="warning100" padding={4} hasRadius>
              <Typography fontWeight="bold">{t('report.returned')}</Typography>{' '}
              <Typography style={{ whiteSpace: 'pre-line' }}>{report.returnReason}</Typography>
            </Box>
          )}
          <WordsForm words={words} isReadOnly={!isOpen || !report.may.write} />
          <FiguresView figures={report.figures} />
        </Flex>
      </Layouts.Content>
    </>
  );
}

function ReturnForm({ onReturn, onCancel }: { onReturn: (reason: string) => void; onCancel: () => void }) {
  const t = useReportTexts();
  const [reason, setReason] = useState('');
  return (
    <Box background="neutral0" padding={4} hasRadius shadow="tableShadow">
      <Field.Root name="reason" required>
        <Field.Label>{t('report.reason')}</Field.Label>
        <Textarea
          value={reason}
          onChange={(event: { target: { value: string } }) => setReason(event.target.value)}
        />
      </Field.Root>
      <Flex gap={2} paddingTop={3}>
        <Button variant="danger" disabled={reason.trim() === ''} onClick={() => onReturn(reason)}>
          {t('report.return')}
        </Button>
        <Button variant="tertiary" onClick={onCancel}>
          {t('report.cancel')}
        </Button>
      </Flex>
    </Box>
  );
}

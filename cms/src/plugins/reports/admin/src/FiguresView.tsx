import { Fragment } from 'react';
import { Box, Flex, Grid, Link, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { formatDate, formatDateRange } from '@sanlao/shared/lao/dates';
import { formatNumber } from '@sanlao/shared/lao/numbers';
import { durationText, figureLabels, typeName } from '@sanlao/shared/reports/labels';
import type { Figures, ReportedEntry, SiteFigures } from '@sanlao/shared/reports/report';
import { useAdminLocale } from '../../../../admin/texts.ts';
import { editPath } from '../../../change-feed/admin/src/receipts.ts';
import { Bars } from './Bars.tsx';
import { useReportTexts } from './texts.ts';

/** What is counted of one site in a quarter. */
export function FiguresView({ figures: ofSite }: { figures: SiteFigures }) {
  const t = useReportTexts();
  const locale = useAdminLocale();
  const { figures, topics, units } = ofSite;
  const { byType, byTopic } = figures.published;
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Typography variant="beta" tag="h2">
        {figureLabels.figures[locale]}
      </Typography>
      <Typography textColor="neutral600">{t('report.counted')}</Typography>
      <KeyFigures figures={figures} />
      {Object.keys(byType).length > 0 && (
        <Bars
          caption={figureLabels.byType[locale]}
          items={Object.entries(byType).map(([type, value]) => ({ label: typeName(type, locale), value }))}
        />
      )}
      {Object.keys(byTopic).length > 0 && (
        <Bars
          caption={figureLabels.byTopic[locale]}
          items={Object.entries(byTopic).map(([topic, value]) => ({
            label: topics[topic]?.[locale] ?? topic,
            value,
          }))}
        />
      )}
      {units.length > 0 && (
        <Bars
          caption={figureLabels.byUnit[locale]}
          items={units.map(({ nameLo, nameEn, figures: { published } }) => ({
            label: locale === 'lo' ? nameLo : nameEn,
            value: published.total,
          }))}
        />
      )}
      {figures.returned.count > 0 && <ReturnedTable returned={figures.returned} />}
    </Flex>
  );
}

function KeyFigures({ figures }: { figures: Figures }) {
  const { published, news, approval, returned, documents, downloads } = figures;
  const locale = useAdminLocale();
  const number = (value: number) => formatNumber(value, locale);
  const gap = news.longestGap;
  return (
    <Grid.Root gap={4}>
      <Figure label={figureLabels.published[locale]} value={number(published.total)} />
      <Figure
        label={figureLabels.daysWithout[locale]}
        value={`${number(news.daysWithout)} / ${number(news.days)}`}
      >
        {gap && `${figureLabels.longestGap[locale]}: ${formatDateRange(gap.from, gap.to, locale)}`}
      </Figure>
      <Figure
        label={figureLabels.median[locale]}
        value={approval.median === null ? '–' : durationText(approval.median, locale)}
      >
        {approval.slowest && (
          <>
            {`${figureLabels.slowest[locale]}: ${durationText(approval.slowest.minutes, locale)} `}
            <EntryLink entry={approval.slowest} />
          </>
        )}
      </Figure>
      <Figure label={figureLabels.returned[locale]} value={number(returned.count)} />
      <Figure label={figureLabels.documents[locale]} value={number(documents.total)}>
        {(['searchable', 'partly', 'imagesOnly', 'unknown'] as const)
          .filter((text) => documents[text] > 0)
          .map((text) => `${figureLabels[text][locale]}: ${number(documents[text])}`)
          .join(' · ')}
      </Figure>
      {downloads && (
        <Figure label={figureLabels.downloads[locale]} value={number(downloads.total)}>
          {downloads.most.map((entry) => (
            <Fragment key={`${entry.uid} ${entry.documentId}`}>
              {`${number(entry.count)} × `}
              <EntryLink entry={entry} />{' '}
            </Fragment>
          ))}
        </Figure>
      )}
    </Grid.Root>
  );
}

function Figure({ label, value, children }: { label: string; value: string; children?: React.ReactNode }) {
  return (
    <Grid.Item col={4} s={6} xs={12} direction="column" alignItems="stretch">
      <Box background="neutral0" shadow="tableShadow" hasRadius padding={4} height="100%">
        <Typography textColor="neutral600" tag="p">
          {label}
        </Typography>
        <Typography variant="alpha" tag="p">
          {value}
        </Typography>
        <Typography variant="pi" textColor="neutral600" tag="p">
          {children}
        </Typography>
      </Box>
    </Grid.Item>
  );
}

function ReturnedTable({ returned }: { returned: Figures['returned'] }) {
  const locale = useAdminLocale();
  return (
    <Table colCount={3} rowCount={returned.reasons.length + 1} aria-label={figureLabels.returnedWhy[locale]}>
      <Thead>
        <Tr>
          {(['day', 'title', 'reason'] as const).map((key) => (
            <Th key={key}>
              <Typography variant="sigma">{figureLabels[key][locale]}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {returned.reasons.map((entry, index) => (
          <Tr key={index}>
            <Td>
              <Typography>{formatDate(entry.day, locale)}</Typography>
            </Td>
            <Td>
              <EntryLink entry={entry} />
            </Td>
            <Td style={{ whiteSpace: 'normal' }}>
              <Typography>{entry.reasons}</Typography>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

function EntryLink({ entry: { uid, documentId, title } }: { entry: ReportedEntry }) {
  return (
    <Link tag={NavLink} to={editPath({ uid, documentId, locale: null }) ?? ''}>
      {title ?? documentId}
    </Link>
  );
}

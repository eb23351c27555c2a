import type { ReactNode } from 'react';
import { Flex, Link, Status, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { formatDate, formatDateTime, formatTime, vientianeDay } from '@sanlao/shared/lao/dates';
import type { BoardRow, PageCheck } from '@sanlao/shared/oversight/board';
import { useAdminLocale } from '../../../../admin/texts.ts';
import { EntryList } from './EntryList.tsx';
import { useBoardTexts } from './texts.ts';

const columns = [
  'site',
  'page',
  'last',
  'submitted',
  'drafts',
  'stopped',
  'brokenLinks',
  'withoutText',
] as const;

export function BoardTable({ rows }: { rows: readonly BoardRow[] }) {
  const t = useBoardTexts();
  return (
    <Table colCount={columns.length} rowCount={rows.length + 1}>
      <Thead>
        <Tr>
          {columns.map((column) => (
            <Th key={column}>
              <Typography variant="sigma">{t(`column.${column}`)}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {rows.map((row) => (
          <Row key={row.site} row={row} />
        ))}
      </Tbody>
    </Table>
  );
}

function Row({ row }: { row: BoardRow }) {
  const t = useBoardTexts();
  const locale = useAdminLocale();
  const { drafts, submitted, overdue, stopped, brokenLinks, withoutText, lastPublication } = row;
  return (
    <Tr data-site={row.site}>
      <Cell width="12rem">
        <Typography fontWeight="bold">{locale === 'lo' ? row.nameLo : row.nameEn}</Typography>
        {row.pages !== null && <Note>{t('page.count', { count: row.pages })}</Note>}
      </Cell>
      <Cell width="15rem">
        <PageState page={row.page} name={t('page.home')} />
        {row.newestPage && <PageState page={row.newestPage} name={t('page.newest')} />}
      </Cell>
      <Cell>
        <Typography>
          {lastPublication ? formatDate(vientianeDay(lastPublication), locale) : t('cell.never')}
        </Typography>
      </Cell>
      <Cell>
        {overdue > 0 && (
          <Status variant="danger" size="S">
            <Typography variant="pi" fontWeight="bold">
              {t('cell.overdue', { count: overdue })}
            </Typography>
          </Status>
        )}
        <EntryList entries={submitted} name={t('column.submitted')} />
      </Cell>
      <Cell>
        <Typography>{drafts.count}</Typography>
        {drafts.oldest && (
          <Note>{t('cell.since', { time: formatDate(vientianeDay(drafts.oldest), locale) })}</Note>
        )}
      </Cell>
      <Cell>
        <EntryList entries={stopped} name={t('column.stopped')} />
      </Cell>
      <Cell>
        <EntryList entries={brokenLinks} name={t('column.brokenLinks')} timeKey="cell.checked" />
      </Cell>
      <Cell>
        <EntryList entries={withoutText} name={t('column.withoutText')} />
      </Cell>
    </Tr>
  );
}

function PageState({ page, name }: { page: PageCheck; name: string }) {
  const t = useBoardTexts();
  const locale = useAdminLocale();
  const isToday = vientianeDay(page.at) === vientianeDay(new Date());
  return (
    <Flex direction="column" alignItems="flex-start" gap={1} paddingBottom={3}>
      <Link href={page.url} isExternal>
        <Typography variant="pi">{name}</Typography>
      </Link>
      <Status variant={page.state === 'ok' ? 'success' : 'danger'} size="S" data-state={page.state}>
        <Typography variant="pi" fontWeight="bold">
          {t(`page.${page.state}`, { status: page.status ?? 0 })}
        </Typography>
      </Status>
      <Note>
        {t('page.checked', {
          time: isToday ? formatTime(page.at) : formatDateTime(page.at, locale),
          milliseconds: page.milliseconds,
        })}
      </Note>
    </Flex>
  );
}

/** @param width at least, where the table is wider than the window */
function Cell({ children, width }: { children: ReactNode; width?: string }) {
  return (
    <Td style={{ verticalAlign: 'top', whiteSpace: 'normal', paddingBlock: '1.6rem', minWidth: width }}>
      {children}
    </Td>
  );
}

function Note({ children }: { children: ReactNode }) {
  return (
    <Typography variant="pi" textColor="neutral600" tag="p">
      {children}
    </Typography>
  );
}

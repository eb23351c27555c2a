import { Box, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { formatDateTime } from '@sanlao/shared/lao/dates';
import type { BoardEntry } from '@sanlao/shared/oversight/board';
import { useAdminLocale } from '../../../../admin/texts.ts';
import { editPath } from '../../../change-feed/admin/src/receipts.ts';
import { useBoardTexts } from './texts.ts';

interface EntryListProps {
  entries: readonly BoardEntry[];
  /** of the column, for those who hear the summary alone */
  name: string;
  /** what `since` is the time of */
  timeKey?: 'cell.since' | 'cell.checked';
}

/** How many there are, and on demand which ones. */
export function EntryList({ entries, name, timeKey = 'cell.since' }: EntryListProps) {
  const t = useBoardTexts();
  const locale = useAdminLocale();
  if (entries.length === 0) return <Typography textColor="neutral600">{t('cell.none')}</Typography>;
  return (
    <details>
      <Box tag="summary" aria-label={`${name}: ${entries.length}`} paddingTop={2} paddingBottom={2}>
        <Typography fontWeight="bold">{entries.length}</Typography>
      </Box>
      <Box tag="ul" minWidth="24rem">
        {entries.map((entry) => (
          <Box tag="li" key={`${entry.uid} ${entry.documentId} ${entry.locale}`} paddingBottom={2}>
            <EntryTitle entry={entry} />
            {entry.since && (
              <Typography variant="pi" textColor="neutral600" tag="p">
                {t(timeKey, { time: formatDateTime(entry.since, locale) })}
              </Typography>
            )}
            {entry.reason && (
              <Typography variant="pi" tag="p" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
                {entry.reason[locale]}
              </Typography>
            )}
          </Box>
        ))}
      </Box>
    </details>
  );
}

function EntryTitle({ entry }: { entry: BoardEntry }) {
  const t = useBoardTexts();
  const path = editPath(entry);
  const title = entry.title || t('cell.untitled');
  return path ? (
    <Link tag={NavLink} to={path}>
      {title}
    </Link>
  ) : (
    <Typography>{title}</Typography>
  );
}

import { Box, Link, Td, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { Activity } from '@sanlao/shared/activity/activity';
import { isLocale } from '@sanlao/shared/locales';
import { formatDateTime } from '@sanlao/shared/lao/dates';
import { ListTable } from '../../../../admin/ListTable.tsx';
import { useAdminLocale } from '../../../../admin/texts.ts';
import { useSiteNames } from '../../../../admin/useSiteNames.ts';
import { useRecordTexts } from './texts.ts';

const columns = ['at', 'who', 'kind', 'what', 'site', 'details'] as const;

export function RecordTable({ activities }: { activities: readonly Activity[] }) {
  const t = useRecordTexts();
  const locale = useAdminLocale();
  const siteName = useSiteNames();
  return (
    <Box overflow="auto">
      <ListTable heads={columns.map((name) => t(`column.${name}`))} count={activities.length}>
        {activities.map((activity) => (
          <Tr key={activity.id}>
            <Td>
              <Typography>{formatDateTime(activity.at, locale)}</Typography>
            </Td>
            <Td>
              <Typography>{whoOf(activity)}</Typography>
            </Td>
            <Td>
              <Typography>{t(`kind.${activity.kind}`)}</Typography>
            </Td>
            <Td>
              <Subject activity={activity} />
            </Td>
            <Td>
              <Typography>{siteName(activity.site)}</Typography>
            </Td>
            <Td>
              <Details details={activity.details} />
            </Td>
          </Tr>
        ))}
      </ListTable>
    </Box>
  );

  function whoOf({ actor, actorName }: Activity): string {
    if (actorName) return actorName;
    return actor ? t('actor.program', { name: actor.replace(/^token:/, '') }) : t('actor.platform');
  }
}

function Subject({ activity: { uid, documentId, locale, title, details, kind } }: { activity: Activity }) {
  const { formatMessage } = useIntl();
  const t = useRecordTexts();
  const subject = title ?? (typeof details['subject'] === 'string' ? details['subject'] : null) ?? '';
  if (!uid?.startsWith('api::') || !documentId) return <Typography>{subject}</Typography>;
  const query = locale ? `?plugins[i18n][locale]=${locale}` : '';
  return (
    <>
      {kind === 'deleted' ? (
        <Typography>{subject}</Typography>
      ) : (
        <Link tag={NavLink} to={`/content-manager/collection-types/${uid}/${documentId}${query}`}>
          {subject || documentId}
        </Link>
      )}
      <Typography variant="pi" textColor="neutral600" tag="p">
        {formatMessage({ id: `editing-layouts.${uid}`, defaultMessage: uid })}
        {isLocale(locale) ? ` · ${t(`language.${locale}`)}` : ''}
      </Typography>
    </>
  );
}

/** Names and values as they were recorded: the same words in every language, as in the files. */
function Details({ details }: { details: Activity['details'] }) {
  const t = useRecordTexts();
  const entries = Object.entries(details).filter(([, value]) => value !== null && value !== '');
  if (entries.length === 0) return null;
  return (
    <details>
      <Summary>{t('details.open')}</Summary>
      <Values lang="en">
        {entries.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
          </div>
        ))}
      </Values>
    </details>
  );
}

const Summary = styled.summary`
  cursor: pointer;
  font-size: 1.4rem;
  line-height: 1.7;
  min-height: 2.4rem;
`;

const Values = styled.dl`
  font-size: 1.3rem;
  line-height: 1.6;
  max-width: 40rem;
  overflow-wrap: anywhere;
  white-space: normal;

  dt {
    font-weight: 600;
  }
`;

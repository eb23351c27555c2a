import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { formatDateTime } from '@sanlao/shared/lao/dates';
import { useAdminLocale } from '../../../../admin/texts.ts';
import { useHistoryTexts } from './texts.ts';
import type { Version } from './versions.ts';

/** Who, when and what, in three lines. */
export function VersionLine({ version }: { version: Version }) {
  const t = useHistoryTexts();
  const locale = useAdminLocale();
  const { formatMessage } = useIntl();
  const { number, kind, restoredFrom, at, changed, publishedAt, uid } = version;
  const fields = (changed ?? []).map((field) =>
    formatMessage({ id: `content-manager.content-types.${uid}.${field}`, defaultMessage: field }),
  );
  return (
    <div data-version={number}>
      <Typography variant="pi" fontWeight="bold" tag="p">
        {t('version.at', { number, at: formatDateTime(at, locale) })}
      </Typography>
      <Typography variant="pi" tag="p">
        {nameOf(version)}: {t(`kind.${kind}`, { number: restoredFrom ?? '' })}
      </Typography>
      <Typography variant="pi" textColor="neutral600" tag="p">
        {changed === null ? t('version.first') : t('version.changed', { fields: fields.join(', ') })}
      </Typography>
      {publishedAt && (
        <Typography variant="pi" textColor="success600" tag="p">
          {t('version.published', { at: formatDateTime(publishedAt, locale) })}
        </Typography>
      )}
    </div>
  );

  function nameOf({ actor, actorName }: Version): string {
    if (actorName) return actorName;
    return actor ? t('actor.token', { name: actor.replace(/^token:/, '') }) : t('actor.platform');
  }
}

import { Flex, Typography } from '@strapi/design-system';
import { formatDateTime } from '@sanlao/shared/lao/dates';
import type { Channel, ChannelHealth } from '@sanlao/shared/notices/notices';
import { useAdminLocale } from '../../../../admin/texts.ts';
import { adviceFor } from './advice.ts';
import { useNoticeTexts } from './texts.ts';

/** How a way does: when something went through last, what did not, why, and what to do. */
export function HealthOf({ channel, health }: { channel: Channel; health: ChannelHealth }) {
  const t = useNoticeTexts();
  const language = useAdminLocale();
  const { lastSentAt, trouble } = health;
  const counts = (['waiting', 'failed', 'unsure'] as const).filter((count) => health[count] > 0);
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography textColor="neutral600">
        {lastSentAt === null
          ? t('health.never')
          : t('health.sent', { time: formatDateTime(lastSentAt, language) })}
      </Typography>
      {counts.map((count) => (
        <Typography key={count}>{t(`health.${count}`, { count: health[count] })}</Typography>
      ))}
      {trouble && (
        <>
          <Typography textColor="danger600">
            {t('health.trouble', { time: formatDateTime(trouble.at, language) })}:{' '}
            <span lang="en">{trouble.text}</span>
          </Typography>
          <Typography>{t(adviceFor(channel, trouble.text))}</Typography>
        </>
      )}
    </Flex>
  );
}

import { Flex, Typography } from '@strapi/design-system';
import type { Channels } from '@sanlao/shared/notices/notices';
import { Card } from './Card.tsx';
import { HealthOf } from './HealthOf.tsx';
import { useNoticeTexts } from './texts.ts';

/** For administrators: the mail server, and people whose notices are not taken. */
export function ChannelsCard({ channels: { email, emailHealth, people } }: { channels: Channels }) {
  const t = useNoticeTexts();
  return (
    <Card title={t('channels.title')}>
      <Typography>{email ? t('channels.server', { ...email }) : t('channels.noServer')}</Typography>
      {email && <HealthOf channel="email" health={emailHealth} />}
      {people.length > 0 && (
        <>
          <Typography fontWeight="bold" tag="h3">
            {t('channels.people')}
          </Typography>
          {people.map(({ name, channel, health }) => (
            <Flex key={`${name} ${channel}`} direction="column" alignItems="stretch" gap={1}>
              <Typography fontWeight="bold">
                {t('channels.person', { name, channel: t(`${channel}.label`) })}
              </Typography>
              <HealthOf channel={channel} health={health} />
            </Flex>
          ))}
        </>
      )}
    </Card>
  );
}

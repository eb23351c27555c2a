import { useState } from 'react';
import { Box, Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import {
  emailTimes,
  type Choices,
  type NoticeKind,
  type OwnNotices,
  type TestAnswer,
} from '@sanlao/shared/notices/notices';
import { locales } from '@sanlao/shared/locales';
import { Card } from './Card.tsx';
import { Choose } from './Choose.tsx';
import { HealthOf } from './HealthOf.tsx';
import { useNoticeTexts } from './texts.ts';
import { useDoing } from './useDoing.ts';

const hours = [...Array(24).keys()];

/** What the person is told, how and when. */
export function OwnChoices({ own, onSaved }: { own: OwnNotices; onSaved: () => void }) {
  const t = useNoticeTexts();
  const { put, post } = useFetchClient();
  const doing = useDoing();
  const [choices, setChoices] = useState(own.choices);
  const change = (changed: Partial<Choices>) => setChoices({ ...choices, ...changed });
  const { email, kinds } = own;

  if (kinds.length === 0)
    return (
      <Card title={t('own.title')}>
        <Typography>{t('own.nothing')}</Typography>
      </Card>
    );
  return (
    <Card title={t('own.title')}>
      <Typography>
        {email.isConfigured ? t('own.address', { address: email.address }) : t('own.noServer')}
      </Typography>
      {kinds.map((kind) => (
        <KindChoice
          key={kind}
          kind={kind}
          value={choices.kinds[kind]}
          onChange={(value) => change({ kinds: { ...choices.kinds, [kind]: value } })}
        />
      ))}
      <Flex gap={4} wrap="wrap" alignItems="flex-end">
        <Choose
          name="hour"
          label={t('choices.hour')}
          value={choices.digestHour}
          options={hours}
          textOf={(hour) => `${String(hour).padStart(2, '0')}:00`}
          onChange={(digestHour) => change({ digestHour })}
        />
        <Choose
          name="language"
          label={t('choices.language')}
          value={choices.language}
          options={locales}
          textOf={(language) => t(`language.${language}`)}
          onChange={(language) => change({ language })}
        />
        <Choose
          name="where"
          label={t('choices.where')}
          value={choices.chat}
          options={['site', 'own']}
          textOf={(where) => t(`choices.where.${where}`)}
          onChange={(chat) => change({ chat })}
        />
      </Flex>
      <Flex gap={3} wrap="wrap">
        <Button size="L" onClick={() => void doing.save(put('/notices/own', choices), onSaved)}>
          {t('own.save')}
        </Button>
        {email.isConfigured && (
          <Button
            size="L"
            variant="tertiary"
            onClick={() => void doing.test('email', post<TestAnswer>('/notices/own/email/test'))}
          >
            {t('own.testMail')}
          </Button>
        )}
      </Flex>
      {email.isConfigured && <HealthOf channel="email" health={email.health} />}
    </Card>
  );
}

interface KindProps {
  kind: NoticeKind;
  value: Choices['kinds'][NoticeKind];
  onChange: (value: Choices['kinds'][NoticeKind]) => void;
}

function KindChoice({ kind, value, onChange }: KindProps) {
  const t = useNoticeTexts();
  return (
    <Box tag="fieldset" borderColor="neutral150" hasRadius padding={4}>
      <Typography tag="legend" fontWeight="bold">
        {t(`kind.${kind}`)}
      </Typography>
      <Flex gap={6} wrap="wrap" alignItems="flex-end">
        <Choose
          name={`${kind}.email`}
          label={t('email.label')}
          value={value.email}
          options={emailTimes}
          textOf={(time) => t(`email.${time}`)}
          onChange={(email) => onChange({ ...value, email })}
        />
        <Box paddingBottom={2}>
          <Checkbox
            checked={value.chat === 'now'}
            onCheckedChange={(checked) => onChange({ ...value, chat: checked === true ? 'now' : 'never' })}
          >
            {t('chat.label')}
          </Checkbox>
        </Box>
      </Flex>
    </Box>
  );
}

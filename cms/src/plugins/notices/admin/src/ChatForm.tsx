import { useState } from 'react';
import { Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import {
  chatFormats,
  type Chat,
  type ChannelHealth,
  type ChatRequest,
  type TestAnswer,
} from '@sanlao/shared/notices/notices';
import { locales } from '@sanlao/shared/locales';
import { useAdminLocale } from '../../../../admin/texts.ts';
import { Choose } from './Choose.tsx';
import { HealthOf } from './HealthOf.tsx';
import { useNoticeTexts } from './texts.ts';
import { useDoing } from './useDoing.ts';

interface Props {
  /** "/notices/own/chat" */
  path: string;
  chat: Chat | null;
  health: ChannelHealth | null;
  onChanged: () => void;
}

/** The chat of a person or a site: stored, tried, removed. */
export function ChatForm({ path, chat, health, onChanged }: Props) {
  const t = useNoticeTexts();
  const adminLanguage = useAdminLocale();
  const { put, post, del } = useFetchClient();
  const doing = useDoing();
  const [address, setAddress] = useState('');
  const [format, setFormat] = useState(chat?.format ?? 'google');
  const [language, setLanguage] = useState(chat?.language ?? adminLanguage);

  function save() {
    const request: ChatRequest = { ...(address === '' ? {} : { address }), format, language };
    void doing.save(put(path, request), () => {
      setAddress('');
      onChanged();
    });
  }

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {chat && <Typography>{t('chat.stored', { address: chat.shownAddress })}</Typography>}
      <Flex gap={4} wrap="wrap" alignItems="flex-start">
        <Field.Root name="address" minWidth="32rem" hint={chat ? t('chat.keep') : undefined}>
          <Field.Label>{t('chat.address')}</Field.Label>
          <TextInput
            type="url"
            autoComplete="off"
            placeholder="https://"
            value={address}
            onChange={(event) => setAddress(event.target.value)}
          />
          <Field.Hint />
        </Field.Root>
        <Choose
          name="format"
          label={t('chat.format')}
          value={format}
          options={chatFormats}
          textOf={(one) => t(`chat.format.${one}`)}
          onChange={setFormat}
        />
        <Choose
          name="chatLanguage"
          label={t('chat.language')}
          value={language}
          options={locales}
          textOf={(one) => t(`language.${one}`)}
          onChange={setLanguage}
        />
      </Flex>
      <Flex gap={3} wrap="wrap">
        <Button size="L" onClick={save} disabled={!chat && address === ''}>
          {t('chat.save')}
        </Button>
        {chat && (
          <>
            <Button
              size="L"
              variant="tertiary"
              onClick={() => void doing.test('chat', post<TestAnswer>(`${path}/test`))}
            >
              {t('chat.test')}
            </Button>
            <Button size="L" variant="danger-light" onClick={() => void doing.save(del(path), onChanged)}>
              {t('chat.remove')}
            </Button>
          </>
        )}
      </Flex>
      {chat && health && <HealthOf channel="chat" health={health} />}
    </Flex>
  );
}

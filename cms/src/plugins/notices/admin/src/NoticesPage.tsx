import { useState } from 'react';
import { Button, Flex, Loader, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import type { Channels, OwnNotices, SiteChat } from '@sanlao/shared/notices/notices';
import { useAdminLocale } from '../../../../admin/texts.ts';
import { useAnswer } from '../../../../admin/useAnswer.ts';
import { Card } from './Card.tsx';
import { ChannelsCard } from './ChannelsCard.tsx';
import { ChatForm } from './ChatForm.tsx';
import { Choose } from './Choose.tsx';
import { OwnChoices } from './OwnChoices.tsx';
import { useNoticeTexts } from './texts.ts';

/** The menu page: the own choices and chat; chats of sites for their editors; how sending goes for administrators. */
export default function NoticesPage() {
  const t = useNoticeTexts();
  const own = useAnswer<OwnNotices>('/notices/own');
  const more = useAnswer<{ sites: SiteChat[]; channels: Channels | null }>('/notices/channels');

  return (
    <Page.Main>
      <Page.Title>{t('page.title')}</Page.Title>
      <Layouts.Header title={t('page.title')} subtitle={t('page.subtitle')} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          {!own.answer && <Unread {...own} />}
          {own.answer && (
            <>
              <OwnChoices own={own.answer} onSaved={own.reload} />
              <Card title={t('chat.own')}>
                <Typography>{t('chat.explain')}</Typography>
                <ChatForm
                  path="/notices/own/chat"
                  chat={own.answer.chat}
                  health={own.answer.chatHealth}
                  onChanged={own.reload}
                />
              </Card>
            </>
          )}
          {more.failed && <Unread {...more} />}
          {more.answer && more.answer.sites.length > 0 && (
            <SiteChats sites={more.answer.sites} onChanged={more.reload} />
          )}
          {more.answer?.channels && <ChannelsCard channels={more.answer.channels} />}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

function SiteChats({ sites, onChanged }: { sites: readonly SiteChat[]; onChanged: () => void }) {
  const t = useNoticeTexts();
  const language = useAdminLocale();
  const [code, setCode] = useState(sites[0]!.site);
  const current = sites.find(({ site }) => site === code) ?? sites[0]!;
  const nameOf = ({ nameLo, nameEn, chat }: SiteChat) => {
    const site = language === 'lo' ? nameLo : nameEn;
    return chat ? t('sites.has', { site }) : site;
  };
  return (
    <Card title={t('sites.title')}>
      <Choose
        name="site"
        label={t('sites.site')}
        value={current.site}
        options={sites.map(({ site }) => site)}
        textOf={(site) => nameOf(sites.find((one) => one.site === site)!)}
        onChange={setCode}
      />
      <ChatForm
        key={`${current.site} ${current.chat?.shownAddress ?? ''}`}
        path={`/notices/sites/${current.site}/chat`}
        chat={current.chat}
        health={current.health}
        onChanged={onChanged}
      />
    </Card>
  );
}

function Unread({
  failed,
  message,
  reload,
}: Pick<ReturnType<typeof useAnswer>, 'failed' | 'message' | 'reload'>) {
  const t = useNoticeTexts();
  if (!failed) return <Loader />;
  return (
    <Flex gap={3} wrap="wrap" role="alert">
      <Typography textColor="danger600">{message ?? t('page.failed')}</Typography>
      <Button variant="tertiary" onClick={reload}>
        {t('page.again')}
      </Button>
    </Flex>
  );
}

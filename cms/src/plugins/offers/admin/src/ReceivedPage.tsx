import { useEffect, useState } from 'react';
import { Box, EmptyStateLayout, Flex, Loader, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import type { Answer, ReceivedOffer } from '@sanlao/shared/editing/offer';
import { usePolled } from '../../../../admin/usePolled.ts';
import { AnswerDialog } from './AnswerDialog.tsx';
import { ReceivedItem } from './ReceivedItem.tsx';
import { useOfferTexts } from './texts.ts';
import { waitingCount } from './waitingCount.ts';

/** The menu page: what other sites offer to ours, and what we answered. */
export default function ReceivedPage() {
  const t = useOfferTexts();
  const [asked, setAsked] = useState(0);
  const [answering, setAnswering] = useState<{ offer: ReceivedOffer; answer: Answer }>();
  const { answer, failed } = usePolled<{ offers: ReceivedOffer[] }>('/offers/received', () => 15_000, asked);
  useEffect(() => {
    if (answer)
      waitingCount.tell(answer.offers.filter(({ state, may }) => state === 'offered' && may.decline).length);
  }, [answer]);
  const waiting = answer?.offers.filter(({ state }) => state === 'offered') ?? [];
  const answered = answer?.offers.filter(({ state }) => state !== 'offered') ?? [];

  return (
    <Page.Main>
      <Page.Title>{t('page.title')}</Page.Title>
      <Layouts.Header title={t('page.title')} subtitle={t('page.subtitle')} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          {failed && <Typography textColor="danger600">{t('page.failed')}</Typography>}
          {!answer && !failed && <Loader />}
          {answer && waiting.length === 0 && <EmptyStateLayout content={t('page.empty')} />}
          {section('page.waiting', waiting)}
          {section('page.answered', answered)}
        </Flex>
      </Layouts.Content>
      {answering && (
        <AnswerDialog
          {...answering}
          onClose={() => {
            setAnswering(undefined);
            setAsked((count) => count + 1);
          }}
        />
      )}
    </Page.Main>
  );

  function section(title: 'page.waiting' | 'page.answered', offers: readonly ReceivedOffer[]) {
    if (offers.length === 0) return null;
    return (
      <Box tag="section" aria-labelledby={title}>
        <Typography variant="beta" tag="h2" id={title}>
          {t(title)}
        </Typography>
        <Flex tag="ul" direction="column" alignItems="stretch" gap={4} paddingTop={4}>
          {offers.map((offer) => (
            <ReceivedItem
              key={offer.id}
              offer={offer}
              onAnswer={(given) => setAnswering({ offer, answer: given })}
            />
          ))}
        </Flex>
      </Box>
    );
  }
}

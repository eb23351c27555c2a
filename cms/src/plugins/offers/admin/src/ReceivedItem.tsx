import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { formatDateTime } from '@sanlao/shared/lao/dates';
import { answers, type Answer, type ReceivedOffer } from '@sanlao/shared/editing/offer';
import { useAdminLocale } from '../../../../admin/texts.ts';
import { OfferState } from './OfferState.tsx';
import { useOfferTexts } from './texts.ts';

interface ReceivedItemProps {
  offer: ReceivedOffer;
  onAnswer: (answer: Answer) => void;
}

const variants = { accept: 'default', decline: 'tertiary', 'take-back': 'danger-light' } as const;

/** One entry that is offered: what it says, who offers it, where it stands, and the buttons to answer. */
export function ReceivedItem({ offer, onAnswer }: ReceivedItemProps) {
  const t = useOfferTexts();
  const { formatMessage } = useIntl();
  const language = useAdminLocale();
  const { uid, site, state, address, withdrawn, fromName, siteName, summary, message, reason, note } = offer;
  const title = offer.title || t('page.untitled');

  return (
    <Box tag="li" background="neutral0" hasRadius shadow="tableShadow" padding={5} data-site={site}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Flex gap={3} alignItems="flex-start" justifyContent="space-between" wrap="wrap">
          <Typography variant="delta" tag="h3">
            {title}
          </Typography>
          <OfferState state={state} />
        </Flex>
        <Small>
          {[
            formatMessage({ id: `editing-layouts.${uid}`, defaultMessage: uid }),
            t('page.from', { from: fromName[language], site: siteName[language] }),
            offeredText(),
          ].join(' · ')}
        </Small>
        {offer.atOnce && <Small>{t('page.atOnce')}</Small>}
        {summary && <Said>{summary}</Said>}
        {message && <Said>{t('page.message', { message })}</Said>}
        {reason && <Said>{t('panel.reason', { reason })}</Said>}
        {note.lo && (
          <Box tag="blockquote" paddingLeft={3}>
            <Small>{t('page.note')}</Small>
            <Said>{note.lo}</Said>
            {note.en && <Said lang="en">{note.en}</Said>}
          </Box>
        )}
        {withdrawn && <Small>{t('page.withdrawn')}</Small>}
        {!offer.live && <Small>{t('page.notLive')}</Small>}
        <Flex gap={2} wrap="wrap" paddingTop={2}>
          {answers
            .filter((answer) => offer.may[answer])
            .map((answer) => (
              <Button
                key={answer}
                variant={variants[answer]}
                aria-label={`${t(`answer.${answer}`)}: ${title}`}
                onClick={() => onAnswer(answer)}
              >
                {t(`answer.${answer}`)}
              </Button>
            ))}
          {address && (
            <Link href={address} isExternal aria-label={t('page.opens', { title })}>
              {t('page.open')}
            </Link>
          )}
        </Flex>
      </Flex>
    </Box>
  );

  function offeredText(): string {
    const at = formatDateTime(offer.offeredAt, language);
    return offer.offeredBy ? t('page.offeredBy', { at, name: offer.offeredBy }) : t('page.offered', { at });
  }
}

function Small({ children }: { children: string }) {
  return (
    <Typography variant="pi" textColor="neutral600" tag="p">
      {children}
    </Typography>
  );
}

const Said = styled.p`
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 1.75;
  max-width: 80rem;
  overflow-wrap: anywhere;
  white-space: pre-line;
`;

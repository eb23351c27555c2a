import { useState } from 'react';
import { Button, Flex, Loader, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { styled } from 'styled-components';
import { formatDateTime } from '@sanlao/shared/lao/dates';
import type { EntryOffers, Offer } from '@sanlao/shared/editing/offer';
import { useAdminLocale } from '../../../../admin/texts.ts';
import { usePolled } from '../../../../admin/usePolled.ts';
import { OfferDialog } from './OfferDialog.tsx';
import { OfferState } from './OfferState.tsx';
import { sitesToOffer, standingOf, type Standing } from './standing.ts';
import { useOfferTexts } from './texts.ts';
import { useSend } from './useSend.ts';

interface OffersPanelProps {
  uid: string;
  documentId: string;
  /** changes when the entry was saved or published */
  version: string;
}

/** On the edit view: which other sites show the entry or are asked to, what they answered, and the way to offer it. */
export function OffersPanel({ uid, documentId, version }: OffersPanelProps) {
  const t = useOfferTexts();
  const { post } = useFetchClient();
  const { busy, error, send } = useSend();
  const [asked, setAsked] = useState(0);
  const [isOpen, setIsOpen] = useState(false);
  const address = `/offers/entries/${uid}/${documentId}`;
  const { answer, failed } = usePolled<EntryOffers>(address, () => 15_000, `${version} ${asked}`);
  const nameOf = useSiteName();
  if (!answer) return failed ? <Note>{t('panel.failed')}</Note> : <Loader small />;
  const standing = standingOf(answer);
  const note = noteOn(answer);

  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {note && <Note>{t(note)}</Note>}
      {standing.length > 0 && (
        <List aria-label={t('panel.sites')}>
          {standing.map((one) => (
            <li key={one.site.code} data-site={one.site.code}>
              <Typography variant="pi" fontWeight="bold" tag="p">
                {nameOf(one.site)}
              </Typography>
              <OfferState state={one.state} />
              <Told offer={one.offer} />
              {answer.may.cancel && (one.state === 'offered' || one.state === 'accepted') && cancelling(one)}
            </li>
          ))}
        </List>
      )}
      {error && <Typography textColor="danger600">{error}</Typography>}
      {answer.may.offer && sitesToOffer(answer, true).length > 0 && (
        <Button type="button" variant="secondary" fullWidth onClick={() => setIsOpen(true)}>
          {t('panel.offer')}
        </Button>
      )}
      {failed && <Note>{t('panel.failed')}</Note>}
      {isOpen && (
        <OfferDialog
          overview={answer}
          address={address}
          onClose={() => {
            setIsOpen(false);
            setAsked((count) => count + 1);
          }}
        />
      )}
    </Flex>
  );

  function cancelling({ site, state }: Standing) {
    const act = t(state === 'offered' ? 'cancel.offered' : 'cancel.accepted');
    const name = nameOf(site);
    return (
      <Button
        type="button"
        variant="tertiary"
        size="S"
        disabled={busy}
        aria-label={`${act}: ${name}`}
        onClick={() => void cancel(site.code, name)}
      >
        {act}
      </Button>
    );
  }

  async function cancel(site: string, name: string): Promise<void> {
    await send(() => post(`${address}/cancel`, { sites: [site] }), t('cancel.done', { site: name }));
    setAsked((count) => count + 1);
  }
}

function noteOn({ live, withdrawn, alsoOn, offers }: EntryOffers) {
  if (withdrawn) return 'panel.withdrawn';
  if (!live) return alsoOn.length > 0 ? 'panel.waiting' : 'panel.notLive';
  return alsoOn.length + offers.length === 0 ? 'panel.none' : undefined;
}

function Told({ offer }: { offer: Offer | undefined }) {
  const t = useOfferTexts();
  const language = useAdminLocale();
  if (!offer) return <Note>{t('panel.program')}</Note>;
  const { offeredAt, answeredAt, answeredBy, reason } = offer;
  const at = (instant: string) => formatDateTime(instant, language);
  return (
    <>
      {answeredAt === null && <Note>{t('panel.offered', { at: at(offeredAt) })}</Note>}
      {answeredAt !== null && (
        <Note>
          {answeredBy
            ? t('panel.answeredBy', { at: at(answeredAt), name: answeredBy })
            : t('panel.answered', { at: at(answeredAt) })}
        </Note>
      )}
      {reason && <Note>{t('panel.reason', { reason })}</Note>}
    </>
  );
}

function useSiteName(): (site: { nameLo: string; nameEn: string }) => string {
  const language = useAdminLocale();
  return ({ nameLo, nameEn }) => (language === 'lo' ? nameLo : nameEn);
}

function Note({ children }: { children: string }) {
  return (
    <Typography variant="pi" textColor="neutral600" tag="p">
      {children}
    </Typography>
  );
}

const List = styled.ul`
  display: grid;
  gap: 1.2rem;
  max-height: 40rem;
  overflow-y: auto;

  li {
    display: grid;
    gap: 0.4rem;
    justify-items: start;
  }
`;

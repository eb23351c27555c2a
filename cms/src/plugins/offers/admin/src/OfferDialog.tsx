import { useId, useState } from 'react';
import {
  Box,
  Button,
  Checkbox,
  Field,
  Flex,
  Modal,
  Radio,
  Textarea,
  Typography,
} from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { styled } from 'styled-components';
import type { EntryOffers } from '@sanlao/shared/editing/offer';
import { useAdminLocale } from '../../../../admin/texts.ts';
import { sitesToOffer } from './standing.ts';
import { useOfferTexts } from './texts.ts';
import { useSend } from './useSend.ts';

interface OfferDialogProps {
  overview: EntryOffers;
  /** of the entry's offers in the CMS */
  address: string;
  onClose: () => void;
}

/** Asks to whom the entry is offered, whether they are asked, and what is said to them. */
export function OfferDialog({ overview, address, onClose }: OfferDialogProps) {
  const t = useOfferTexts();
  const { post } = useFetchClient();
  const { busy, error, send } = useSend();
  const [toAll, setToAll] = useState(false);
  const [atOnce, setAtOnce] = useState(false);
  const [chosen, setChosen] = useState<string[]>([]);
  const [message, setMessage] = useState('');
  const choices = sitesToOffer(overview, atOnce);
  const sites = choices.map(({ code }) => code).filter((code) => chosen.includes(code));

  async function offer() {
    const body = { sites: toAll ? 'all' : sites, atOnce, message };
    if (await send(() => post(address, body), t('dialog.done'))) onClose();
  }

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content onKeyDown={(event) => event.stopPropagation()} aria-describedby={undefined}>
        <Modal.Header closeLabel={t('dialog.close')}>
          <Modal.Title>{t('dialog.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Typography>{t(atOnce ? 'dialog.explain.atOnce' : 'dialog.explain')}</Typography>
            <Choice
              label={t('dialog.sites')}
              options={{ chosen: t('dialog.chosen'), all: t('dialog.all') }}
              value={toAll ? 'all' : 'chosen'}
              onChange={(value) => setToAll(value === 'all')}
            />
            {!toAll && <Sites choices={choices} chosen={sites} onChange={setChosen} />}
            {overview.may.atOnce && (
              <Choice
                label={t('dialog.how')}
                options={{ ask: t('dialog.ask'), atOnce: t('dialog.atOnce') }}
                value={atOnce ? 'atOnce' : 'ask'}
                onChange={(value) => setAtOnce(value === 'atOnce')}
              />
            )}
            <Field.Root>
              <Field.Label>{t('dialog.message')}</Field.Label>
              <Textarea
                maxLength={2000}
                value={message}
                onChange={(event) => setMessage(event.target.value)}
              />
            </Field.Root>
            <Box aria-live="assertive">{error && <Typography textColor="danger600">{error}</Typography>}</Box>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button type="button" variant="tertiary" onClick={onClose}>
            {t('dialog.back')}
          </Button>
          <Button
            type="button"
            loading={busy}
            disabled={!toAll && sites.length === 0}
            onClick={() => void offer()}
          >
            {t(atOnce ? 'dialog.show' : 'dialog.send')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

interface SitesProps {
  choices: EntryOffers['sites'];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

function Sites({ choices, chosen, onChange }: SitesProps) {
  const t = useOfferTexts();
  const language = useAdminLocale();
  return (
    <Columns role="group" aria-label={t('dialog.chosen')}>
      {choices.map(({ code, nameLo, nameEn }) => (
        <Checkbox
          key={code}
          checked={chosen.includes(code)}
          onCheckedChange={(checked) =>
            onChange(checked === true ? [...chosen, code] : chosen.filter((other) => other !== code))
          }
        >
          {language === 'lo' ? nameLo : nameEn}
        </Checkbox>
      ))}
    </Columns>
  );
}

interface ChoiceProps {
  label: string;
  /** what they are called, by value */
  options: Record<string, string>;
  value: string;
  onChange: (value: string) => void;
}

function Choice({ label, options, value, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <Box role="group" aria-labelledby={id}>
      <Typography id={id} variant="pi" fontWeight="bold" tag="p">
        {label}
      </Typography>
      <Radio.Group value={value} onValueChange={onChange} aria-labelledby={id}>
        {Object.entries(options).map(([name, text]) => (
          <Radio.Item key={name} value={name}>
            {text}
          </Radio.Item>
        ))}
      </Radio.Group>
    </Box>
  );
}

const Columns = styled.div`
  display: grid;
  gap: 0.8rem 1.6rem;
  grid-template-columns: repeat(auto-fill, minmax(22rem, 1fr));
`;

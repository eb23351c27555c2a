import { useState, type FormEvent } from 'react';
import {
  Box,
  Button,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { DayPicker } from '../../../../admin/DayPicker.tsx';
import { useAdminLocale } from '../../../../admin/texts.ts';
import { usePolled } from '../../../../admin/usePolled.ts';
import { messageOf } from './failure.ts';
import { refresh } from './shown.ts';
import { useWorkflowTexts } from './texts.ts';

export interface GivenSite {
  code: string;
  nameLo: string;
  nameEn: string;
}

interface Receiver {
  id: number;
  name: string;
}

/** Hands the review of a site to somebody until a day. */
export function AbsenceForm({ sites }: { sites: readonly GivenSite[] }) {
  const t = useWorkflowTexts();
  const language = useAdminLocale();
  const { post } = useFetchClient();
  const [site, setSite] = useState(sites[0]!.code);
  const [receiver, setReceiver] = useState<number>();
  const [until, setUntil] = useState('');
  const [error, setError] = useState<string>();
  const { answer } = usePolled<{ people: Receiver[] }>(
    `/workflow/delegations/people?site=${site}`,
    () => 60_000,
  );

  async function give(event: FormEvent) {
    event.preventDefault();
    setError(undefined);
    try {
      await post('/workflow/delegations', { site, receiver, until });
      setReceiver(undefined);
      setUntil('');
      refresh();
    } catch (failure) {
      setError(messageOf(failure));
    }
  }

  return (
    <form onSubmit={(event) => void give(event)}>
      <Typography tag="p">{t('absence.explain')}</Typography>
      <Flex gap={4} alignItems="flex-end" wrap="wrap" paddingTop={3}>
        {sites.length > 1 && (
          <Field.Root name="site">
            <Field.Label>{t('absence.site')}</Field.Label>
            <SingleSelect value={site} onChange={(code: string | number) => setSite(String(code))}>
              {sites.map(({ code, nameLo, nameEn }) => (
                <SingleSelectOption key={code} value={code}>
                  {language === 'lo' ? nameLo : nameEn}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        )}
        <Field.Root name="receiver" required>
          <Field.Label>{t('absence.receiver')}</Field.Label>
          <SingleSelect
            placeholder={t('absence.choose')}
            value={receiver ?? null}
            onChange={(id: string | number) => setReceiver(Number(id))}
          >
            {(answer?.people ?? []).map(({ id, name }) => (
              <SingleSelectOption key={id} value={id}>
                {name}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
        <Field.Root name="until" required>
          <Field.Label>{t('absence.until')}</Field.Label>
          <DayPicker value={until} clearLabel={t('absence.clear')} onChange={setUntil} />
        </Field.Root>
        <Button type="submit" disabled={receiver === undefined || until === ''}>
          {t('absence.give')}
        </Button>
      </Flex>
      <Box aria-live="assertive">{error && <Typography textColor="danger600">{error}</Typography>}</Box>
    </form>
  );
}

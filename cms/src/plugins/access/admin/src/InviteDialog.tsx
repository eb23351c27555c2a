import { useState, type FormEvent } from 'react';
import {
  Box,
  Button,
  Field,
  Flex,
  Modal,
  SingleSelect,
  SingleSelectOption,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import type { RoleKind } from '@sanlao/shared/people/roles';
import { useAdminLocale } from '../../../../admin/texts.ts';
import { messageIn } from '../../../../admin/useAnswer.ts';
import { usePolled } from '../../../../admin/usePolled.ts';
import type { Admitted, GivenRole } from '@sanlao/shared/people/people';
import { offerOf, type Choice, type Option } from './roles.ts';
import { usePeopleTexts } from './texts.ts';

interface InviteDialogProps {
  onClose: () => void;
  onInvited: (admitted: Admitted) => void;
}

const words = ['firstname', 'lastname', 'email'] as const;

/** Who, and for which unit: that is all an invitation needs. */
export function InviteDialog({ onClose, onInvited }: InviteDialogProps) {
  const t = usePeopleTexts();
  const language = useAdminLocale();
  const { post } = useFetchClient();
  const { answer, failed } = usePolled<{ roles: GivenRole[] }>('/access/roles', () => 60_000);
  const [person, setPerson] = useState({ firstname: '', lastname: '', email: '' });
  const [chosen, setChosen] = useState<Partial<Choice>>({});
  const [error, setError] = useState<string>();
  const [sending, setSending] = useState(false);
  const { kinds, sites, units, choice, role } = offerOf(answer?.roles ?? [], chosen, language);
  const ready = role !== undefined && person.firstname.trim() !== '' && person.email.trim() !== '';

  async function send(event: FormEvent) {
    event.preventDefault();
    setSending(true);
    setError(undefined);
    try {
      const { data } = await post<Admitted>('/access/people', { ...person, role });
      onInvited(data);
    } catch (failure) {
      setError(messageIn(failure) ?? t('invite.failed'));
      setSending(false);
    }
  }

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content aria-describedby={undefined}>
        <form onSubmit={(event) => void send(event)}>
          <Modal.Header closeLabel={t('dialog.close')}>
            <Modal.Title>{t('invite.title')}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {words.map((word) => (
                <Field.Root key={word} name={word} required={word !== 'lastname'}>
                  <Field.Label>{t(`invite.${word}`)}</Field.Label>
                  <TextInput
                    type={word === 'email' ? 'email' : 'text'}
                    value={person[word]}
                    onChange={(event) => setPerson({ ...person, [word]: event.target.value })}
                  />
                </Field.Root>
              ))}
              <Select
                label={t('invite.kind')}
                value={choice?.kind ?? null}
                options={kinds.map((kind) => ({ code: kind, name: t(`kind.${kind}`) }))}
                onChange={(kind) => setChosen({ ...chosen, kind: kind as RoleKind })}
              />
              {sites.length > 1 && (
                <Select
                  label={t('invite.site')}
                  value={choice?.site ?? null}
                  options={sites}
                  onChange={(site) => setChosen({ ...chosen, site })}
                />
              )}
              {choice?.kind === 'contributor' && choice.site && (
                <Select
                  label={t('invite.unit')}
                  value={choice.unit}
                  options={units}
                  onChange={(unit) => setChosen({ ...chosen, unit })}
                />
              )}
              {answer?.roles.length === 0 && <Typography>{t('invite.noUnits')}</Typography>}
              {failed && !answer && <Typography>{t('invite.rolesFailed')}</Typography>}
              <Box aria-live="assertive">
                {error && <Typography textColor="danger600">{error}</Typography>}
              </Box>
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" type="button" onClick={onClose}>
              {t('dialog.cancel')}
            </Button>
            <Button type="submit" disabled={!ready} loading={sending}>
              {t('invite.send')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}

interface SelectProps {
  label: string;
  value: string | null;
  options: readonly Option[];
  onChange: (code: string) => void;
}

function Select({ label, value, options, onChange }: SelectProps) {
  return (
    <Field.Root required>
      <Field.Label>{label}</Field.Label>
      <SingleSelect value={value ?? ''} onChange={(code) => onChange(String(code))}>
        {options.map(({ code, name }) => (
          <SingleSelectOption key={code} value={code}>
            {name}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}

import { useState, type FormEvent } from 'react';
import { Box, Button, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { messageIn } from '../../../../admin/useAnswer.ts';
import type { ListedPerson } from '@sanlao/shared/people/people';
import { usePeopleTexts } from './texts.ts';

interface DeactivateDialogProps {
  person: ListedPerson;
  onClose: () => void;
  onDone: () => void;
}

/** Says what it does, and asks why: the record keeps the reason. */
export function DeactivateDialog({ person: { id, name, state }, onClose, onDone }: DeactivateDialogProps) {
  const t = usePeopleTexts();
  const { put } = useFetchClient();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const [sending, setSending] = useState(false);

  async function send(event: FormEvent) {
    event.preventDefault();
    setSending(true);
    setError(undefined);
    try {
      await put(`/access/people/${id}`, { isActive: false, reason });
      onDone();
    } catch (failure) {
      setError(messageIn(failure) ?? t('deactivate.failed'));
      setSending(false);
    }
  }

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content aria-describedby={undefined}>
        <form onSubmit={(event) => void send(event)}>
          <Modal.Header closeLabel={t('dialog.close')}>
            <Modal.Title>{t('deactivate.title', { name })}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Typography>{t(state === 'invited' ? 'deactivate.invitation' : 'deactivate.text')}</Typography>
              <Field.Root name="reason" hint={t('deactivate.reason.hint')} required>
                <Field.Label>{t('deactivate.reason')}</Field.Label>
                <Textarea
                  value={reason}
                  maxLength={1000}
                  onChange={(event) => setReason(event.target.value)}
                />
                <Field.Hint />
              </Field.Root>
              <Box aria-live="assertive">
                {error && <Typography textColor="danger600">{error}</Typography>}
              </Box>
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" type="button" onClick={onClose}>
              {t('dialog.cancel')}
            </Button>
            <Button variant="danger" type="submit" disabled={reason.trim() === ''} loading={sending}>
              {t('deactivate')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}

import { useState } from 'react';
import { Box, Button, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import type { Answer, ReceivedOffer } from '@sanlao/shared/editing/offer';
import { useAdminLocale } from '../../../../admin/texts.ts';
import { useOfferTexts } from './texts.ts';
import { useSend } from './useSend.ts';

interface AnswerDialogProps {
  offer: ReceivedOffer;
  answer: Answer;
  onClose: () => void;
}

/** Says what an answer does, asks what it needs, and gives it. */
export function AnswerDialog({ offer: { id, title, siteName }, answer, onClose }: AnswerDialogProps) {
  const t = useOfferTexts();
  const language = useAdminLocale();
  const { post } = useFetchClient();
  const { busy, error, send } = useSend();
  const [note, setNote] = useState({ lo: '', en: '' });
  const [reason, setReason] = useState('');
  const isMissing = answer === 'decline' && reason.trim() === '';

  async function confirm() {
    const body = { answer, reason, note };
    if (await send(() => post(`/offers/${id}/answer`, body), t(`done.${answer}`))) onClose();
  }

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={t('dialog.close')}>
          <Modal.Title>
            {t(`answer.${answer}`)}: {title || t('page.untitled')}
          </Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Typography>{t(`explain.${answer}`, { site: siteName[language] })}</Typography>
            {answer === 'accept' ? (
              <>
                <Text
                  label={t('field.noteLo')}
                  hint={t('field.note.hint')}
                  value={note.lo}
                  onChange={(lo) => setNote({ ...note, lo })}
                />
                <Text label={t('field.noteEn')} value={note.en} onChange={(en) => setNote({ ...note, en })} />
              </>
            ) : (
              <Text
                label={t(answer === 'decline' ? 'field.reason' : 'field.reason.optional')}
                value={reason}
                onChange={setReason}
              />
            )}
            <Box aria-live="assertive">{error && <Typography textColor="danger600">{error}</Typography>}</Box>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button type="button" variant="tertiary" onClick={onClose}>
            {t('dialog.back')}
          </Button>
          <Button
            type="button"
            variant={answer === 'take-back' ? 'danger' : 'default'}
            loading={busy}
            disabled={isMissing}
            onClick={() => void confirm()}
          >
            {t(`answer.${answer}`)}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

interface TextProps {
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
}

function Text({ label, hint, value, onChange }: TextProps) {
  return (
    <Field.Root hint={hint}>
      <Field.Label>{label}</Field.Label>
      <Textarea maxLength={2000} value={value} onChange={(event) => onChange(event.target.value)} />
      <Field.Hint />
    </Field.Root>
  );
}

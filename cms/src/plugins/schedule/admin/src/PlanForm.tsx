import { useState } from 'react';
import { Button, Field, Flex, Modal, Textarea, TimePicker, Typography } from '@strapi/design-system';
import { formatDateTime } from '@sanlao/shared/lao/dates';
import { formatWeekday } from '@sanlao/shared/lao/weekdays';
import type { EntrySchedule, Plan, PlanAction } from '@sanlao/shared/editing/plan';
import { DayPicker } from '../../../../admin/DayPicker.tsx';
import { useAdminLocale } from '../../../../admin/texts.ts';
import { instantOf, localMinute, proposedMinute } from './moments.ts';
import { useScheduleTexts } from './texts.ts';

interface PlanFormProps {
  action: PlanAction;
  schedule: EntrySchedule;
  /** what is planned already */
  plan: Plan | undefined;
  onClose: () => void;
  /** resolves when it was saved or refused; a refusal was shown */
  onSubmit: (request: { dueAt: string; words: string }) => Promise<void>;
}

/** Asks for the minute, by the clocks of Laos, and for what readers are told. */
export function PlanForm({ action, schedule, plan, onClose, onSubmit }: PlanFormProps) {
  const t = useScheduleTexts();
  const language = useAdminLocale();
  const [first] = useState(plan ? localMinute(plan.dueAt) : proposedMinute(new Date().toISOString()));
  const [day, setDay] = useState(first.slice(0, 10));
  const [time, setTime] = useState(first.slice(11));
  const [words, setWords] = useState(plan?.words ?? '');
  const [busy, setBusy] = useState(false);
  const dueAt = instantOf(`${day}T${time}`);
  const asks = action === 'withdraw' ? schedule.withdrawable && 'reason' : schedule.live && 'note';
  const isComplete = dueAt !== undefined && (asks !== 'reason' || words.trim() !== '');

  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={t('form.close')}>
          <Modal.Title>{t(`form.title.${action}`)}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Flex gap={4} alignItems="flex-start" wrap="wrap">
              <Field.Root name="day" required>
                <Field.Label>{t('form.day')}</Field.Label>
                <DayPicker value={day} clearLabel={t('form.day.clear')} onChange={setDay} />
              </Field.Root>
              <Field.Root name="time" required hint={t('form.zone')}>
                <Field.Label>{t('form.time')}</Field.Label>
                <TimePicker
                  value={time}
                  onChange={(chosen?: string) => setTime(chosen ?? '')}
                  onClear={() => setTime('')}
                  clearLabel={t('form.time.clear')}
                />
                <Field.Hint />
              </Field.Root>
            </Flex>
            {dueAt && (
              <Typography variant="pi" aria-live="polite">
                {t('form.reads', {
                  moment: `${formatWeekday(day, language)}, ${formatDateTime(dueAt, language)}`,
                })}
              </Typography>
            )}
            {asks && (
              <Field.Root
                name="words"
                required={asks === 'reason'}
                {...(asks === 'note' ? { hint: t('form.noteHint') } : {})}
              >
                <Field.Label>{t(`form.${asks}`)}</Field.Label>
                <Textarea
                  value={words}
                  onChange={({ target }: React.ChangeEvent<HTMLTextAreaElement>) => setWords(target.value)}
                />
                <Field.Hint />
              </Field.Root>
            )}
            {action === 'publish' && <Typography variant="pi">{t('form.approves')}</Typography>}
            {action === 'withdraw' && !schedule.withdrawable && (
              <Typography variant="pi">{t('form.takesOff')}</Typography>
            )}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('form.close')}
          </Button>
          <Button disabled={!isComplete} loading={busy} onClick={() => void submit()}>
            {t('form.submit')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );

  async function submit(): Promise<void> {
    if (!dueAt) return;
    setBusy(true);
    await onSubmit({ dueAt, words: asks ? words : '' });
    setBusy(false);
  }
}

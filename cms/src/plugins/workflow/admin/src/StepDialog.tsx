import { useId, useState } from 'react';
import { Box, Button, Field, Flex, Loader, Modal, Radio, Textarea, Typography } from '@strapi/design-system';
import type { Finding } from '@sanlao/shared/editing/finding';
import type { Step, Version } from '@sanlao/shared/editing/workflow';
import { usePolled } from '../../../../admin/usePolled.ts';
import { ChecksList } from '../../../checks/admin/src/ChecksList.tsx';
import { labelOf } from './steps.ts';
import { useWorkflowTexts } from './texts.ts';
import { useTakeStep, type StepFields } from './useTakeStep.ts';

export interface StepDialogProps {
  uid: string;
  documentId: string;
  version: Version;
  step: Step;
  /** whether readers are told what was changed */
  showsChanges: boolean;
  onClose: () => void;
}

/** Says what a step does, asks what it needs, and takes it. */
export function StepDialog({ step, showsChanges, onClose, ...entry }: StepDialogProps) {
  const t = useWorkflowTexts();
  const [fields, setFields] = useState<StepFields>({});
  const { take, busy, error } = useTakeStep(entry);
  const findings = useFindings(step, entry);
  const blocked = findings === null || (findings?.some(({ weight }) => weight === 'must') ?? false);
  const set = (change: StepFields) => setFields((before) => ({ ...before, ...change }));

  async function confirm() {
    if (await take(step, fields)) onClose();
  }

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content onKeyDown={(event) => event.stopPropagation()} aria-describedby={undefined}>
        <Modal.Header closeLabel={t('dialog.close')}>
          <Modal.Title>{t(labelOf(step, entry.version.state))}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Typography>{t(`explain.${step}`)}</Typography>
            {findings === null && <Loader small>{t('dialog.findings')}</Loader>}
            {findings && <ChecksList uid={entry.uid} findings={findings} />}
            {step === 'return' && (
              <Text label={t('field.reasons')} value={fields.reason} onChange={(reason) => set({ reason })} />
            )}
            {step === 'withdraw' && (
              <Text label={t('field.reason')} value={fields.reason} onChange={(reason) => set({ reason })} />
            )}
            {step === 'publish' && entry.version.live && (
              <ChangeFields fields={fields} set={set} showsChanges={showsChanges} />
            )}
            <Box aria-live="assertive">{error && <Typography textColor="danger600">{error}</Typography>}</Box>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button type="button" variant="tertiary" onClick={onClose}>
            {t('dialog.cancel')}
          </Button>
          <Button
            type="button"
            variant={step === 'withdraw' || step === 'archive' ? 'danger' : 'default'}
            loading={busy}
            disabled={blocked || isMissing(step, fields)}
            onClick={() => void confirm()}
          >
            {t(labelOf(step, entry.version.state))}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

interface ChangeFieldsProps {
  fields: StepFields;
  set: (change: StepFields) => void;
  showsChanges: boolean;
}

function ChangeFields({ fields, set, showsChanges }: ChangeFieldsProps) {
  const t = useWorkflowTexts();
  const label = useId();
  const change = fields.change ?? 'minor';
  return (
    <>
      <Box role="group" aria-labelledby={label}>
        <Typography id={label} variant="pi" fontWeight="bold" tag="p">
          {t('field.change')}
        </Typography>
        <Radio.Group value={change} onValueChange={(value: string) => set({ change: changeFrom(value) })}>
          <Radio.Item value="minor">{t('field.change.minor')}</Radio.Item>
          {showsChanges && <Radio.Item value="major">{t('field.change.major')}</Radio.Item>}
        </Radio.Group>
      </Box>
      <Text label={t('field.note')} value={fields.note} onChange={(note) => set({ note })} />
    </>
  );
}

interface TextProps {
  label: string;
  value: string | undefined;
  onChange: (value: string) => void;
}

function Text({ label, value = '', onChange }: TextProps) {
  return (
    <Field.Root>
      <Field.Label>{label}</Field.Label>
      <Textarea maxLength={5000} value={value} onChange={(event) => onChange(event.target.value)} />
    </Field.Root>
  );
}

/** undefined: the step asks for none; null: they are being looked for */
function useFindings(
  step: Step,
  { uid, documentId, version }: Pick<StepDialogProps, 'uid' | 'documentId' | 'version'>,
): Finding[] | null | undefined {
  const locale = version.locale ? `?locale=${version.locale}` : '';
  const { answer, failed } = usePolled<{ findings: Finding[] }>(
    `/checks/${uid}/${documentId}${locale}`,
    () => 60_000,
  );
  if (step !== 'submit') return undefined;
  // Where they cannot be shown, the answer to the submit names what stops it.
  return answer?.findings ?? (failed ? undefined : null);
}

function isMissing(step: Step, { reason, change, note }: StepFields): boolean {
  if (step === 'return' || step === 'withdraw') return !reason?.trim();
  return step === 'publish' && change === 'major' && !note?.trim();
}

function changeFrom(value: string): 'minor' | 'major' {
  return value === 'major' ? 'major' : 'minor';
}

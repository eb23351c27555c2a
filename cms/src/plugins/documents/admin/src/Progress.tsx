import { Button, Flex, Status, Typography, VisuallyHidden } from '@strapi/design-system';
import { Check, ChevronRight, Minus } from '@strapi/icons';
import { styled } from 'styled-components';
import { documentSteps, type DocumentProgress } from '@sanlao/shared/documents/progress';
import { formatTime } from '@sanlao/shared/lao/dates';
import { Note } from './Note.tsx';
import { canRetry, percentOf, stepsOf } from './status.ts';
import { useDocumentTexts } from './texts.ts';

interface ProgressProps {
  progress: DocumentProgress;
  busy: boolean;
  onRetry: () => void;
}

/** The state in a word, what it waits for, how far it is; of a refusal the reason and what to do. */
export function Progress({ progress, busy, onRetry }: ProgressProps) {
  const t = useDocumentTexts();
  const { waitsFor, ahead, retryAt, refusal, error, key } = progress;
  const state = progress.state === 'ready' && key === null ? 'withheld' : progress.state;
  const isUnderWay = state === 'waiting' || state === 'running';
  return (
    <Flex direction="column" alignItems="stretch" gap={2} data-document={state}>
      <div aria-live="polite">
        <Status variant={variants[state]} size="S" width="100%">
          <Typography variant="pi" fontWeight="bold">
            {t(`state.${state}`)}
          </Typography>
        </Status>
        {state === 'running' && <Now progress={progress} />}
        {waitsFor && state === 'waiting' && <Note>{t(`waits.${waitsFor}`, { ahead })}</Note>}
      </div>
      {state === 'running' && <Steps progress={progress} />}
      {retryAt && state === 'waiting' && <Note>{t('retryAt', { time: formatTime(retryAt) })}</Note>}
      {isUnderWay && <Note>{t(key === null ? 'leave' : 'served.before')}</Note>}
      {refusal && state === 'refused' && (
        <>
          <Typography variant="pi" tag="p">
            {t(`refused.${refusal}`)}
          </Typography>
          <Typography variant="pi" tag="p">
            <strong>{t('refused.do')}:</strong> {t(`refused.${refusal}.do`)}
          </Typography>
        </>
      )}
      {state === 'failed' && (
        <>
          <Note>{t('failed.do')}</Note>
          {error && <Wrapped lang="en">{error}</Wrapped>}
        </>
      )}
      {state === 'ready' && error && <Note tone="danger">{t('again.failed')}</Note>}
      {canRetry(progress) && (
        <Button variant="secondary" size="S" loading={busy} onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
    </Flex>
  );
}

const variants = {
  waiting: 'secondary',
  running: 'secondary',
  ready: 'success',
  withheld: 'secondary',
  refused: 'danger',
  failed: 'danger',
} as const;

/** Told aloud when the step changes; pages are counted outside of what is told. */
function Now({ progress: { step } }: { progress: DocumentProgress }) {
  const t = useDocumentTexts();
  if (step === null) return null;
  return (
    <Typography variant="pi" tag="p">
      {t('progress', {
        number: documentSteps.indexOf(step) + 1,
        count: documentSteps.length,
        step: t(`step.${step}`),
      })}
    </Typography>
  );
}

function Steps({ progress }: { progress: DocumentProgress }) {
  const t = useDocumentTexts();
  const { step, done, total } = progress;
  return (
    <>
      <Bar value={percentOf(progress)} max={100} aria-label={t('progress.label')} />
      {total > 0 && <Note>{t('progress.pages', { done, total })}</Note>}
      <StepList aria-label={t('progress.steps')}>
        {stepsOf(step).map(({ step: name, state }) => {
          const Mark = marks[state];
          return (
            <li key={name} data-step={state} aria-current={state === 'now' ? 'step' : undefined}>
              <Mark aria-hidden width="1.2rem" height="1.2rem" />
              <span>
                {t(`step.${name}`)}
                <VisuallyHidden>: {t(`step.state.${state}`)}</VisuallyHidden>
              </span>
            </li>
          );
        })}
      </StepList>
    </>
  );
}

const marks = { done: Check, now: ChevronRight, ahead: Minus } as const;

const Bar = styled.progress`
  accent-color: ${({ theme }) => theme.colors.primary600};
  width: 100%;
`;

const StepList = styled.ol`
  display: grid;
  gap: 0.2rem;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.4rem;
  line-height: 1.75;

  [data-step='now'] {
    color: ${({ theme }) => theme.colors.neutral800};
    font-weight: 600;
  }
  li {
    display: flex;
    gap: 0.8rem;
  }
  svg {
    flex: none;
    margin-top: 0.6rem;
  }
`;

const Wrapped = styled.p`
  color: ${({ theme }) => theme.colors.neutral700};
  font-size: 1.4rem;
  line-height: 1.6;
  overflow-wrap: anywhere;
`;

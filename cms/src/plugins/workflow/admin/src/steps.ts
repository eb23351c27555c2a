import type { EntryState } from '@sanlao/shared/editing/states';
import type { Step, Version } from '@sanlao/shared/editing/workflow';

/** Key of what its button says: what is approved already is only published. */
export function labelOf(step: Step, state: EntryState) {
  return step === 'publish' && state === 'approved' ? 'step.publish.approved' : (`step.${step}` as const);
}

/** What the button beside "Save" does: the step that brings the entry nearest to its readers. */
export function mainStep({ steps }: Pick<Version, 'steps'>): Step | undefined {
  return (['publish', 'submit'] as const).find((step) => steps.includes(step));
}

export const stateVariants = {
  draft: 'neutral',
  submitted: 'secondary',
  returned: 'warning',
  approved: 'primary',
  published: 'success',
  withdrawn: 'danger',
  archived: 'neutral',
} as const satisfies Record<EntryState, string>;

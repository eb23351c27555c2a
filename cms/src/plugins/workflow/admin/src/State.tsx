import { Status, Typography } from '@strapi/design-system';
import type { EntryState } from '@sanlao/shared/editing/states';
import { stateVariants } from './steps.ts';
import { useWorkflowTexts } from './texts.ts';

export function State({ state }: { state: EntryState }) {
  const t = useWorkflowTexts();
  return (
    <Status variant={stateVariants[state]} size="S" data-state={state}>
      <Typography variant="pi" fontWeight="bold">
        {t(`state.${state}`)}
      </Typography>
    </Status>
  );
}

import { Status, Typography } from '@strapi/design-system';
import type { ShownState } from './moments.ts';
import { useScheduleTexts } from './texts.ts';

const variants = {
  waiting: 'secondary',
  late: 'danger',
  changed: 'danger',
  stopped: 'danger',
  done: 'success',
} as const;

export function PlanState({ state }: { state: ShownState }) {
  const t = useScheduleTexts();
  return (
    <Status variant={variants[state]} size="S" data-plan={state}>
      <Typography variant="pi" fontWeight="bold">
        {t(`state.${state}`)}
      </Typography>
    </Status>
  );
}

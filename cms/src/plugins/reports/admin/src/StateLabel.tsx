import { Status, Typography } from '@strapi/design-system';
import { stateLabels } from '@sanlao/shared/reports/labels';
import type { ReportState } from '@sanlao/shared/reports/report';
import { useAdminLocale } from '../../../../admin/texts.ts';

const variants = {
  drafted: 'secondary',
  submitted: 'alternative',
  returned: 'warning',
  accepted: 'success',
} as const satisfies Record<ReportState, string>;

export function StateLabel({ state }: { state: ReportState }) {
  const locale = useAdminLocale();
  return (
    <Status variant={variants[state]} size="S" data-state={state}>
      <Typography variant="pi" fontWeight="bold">
        {stateLabels[state][locale]}
      </Typography>
    </Status>
  );
}

import { Td, Tr, Typography } from '@strapi/design-system';
import { formatDateTime } from '@sanlao/shared/lao/dates';
import type { EntryPlan } from '@sanlao/shared/editing/plan';
import { ListTable } from '../../../../admin/ListTable.tsx';
import { useAdminLocale } from '../../../../admin/texts.ts';
import { useSiteNames } from '../../../../admin/useSiteNames.ts';
import { EntryLink } from './EntryLink.tsx';
import { shownState } from './moments.ts';
import { PlanState } from './PlanState.tsx';
import { useScheduleTexts } from './texts.ts';

export function PlanTable({ plans, now }: { plans: readonly EntryPlan[]; now: string }) {
  const t = useScheduleTexts();
  const language = useAdminLocale();
  const siteName = useSiteNames();
  return (
    <ListTable
      heads={(['page.when', 'page.what', 'page.entry', 'page.site', 'page.state'] as const).map((key) =>
        t(key),
      )}
      count={plans.length}
    >
      {plans.map((plan) => (
        <Tr key={plan.id}>
          <Td>
            <Typography>{formatDateTime(plan.dueAt, language)}</Typography>
          </Td>
          <Td>
            <Typography>{t(`action.${plan.action}`)}</Typography>
          </Td>
          <Td>
            <EntryLink plan={plan} />
          </Td>
          <Td>
            <Typography>{siteName(plan.site)}</Typography>
          </Td>
          <Td>
            <PlanState state={shownState(plan, now)} />
            {plan.changed && (
              <Typography variant="pi" tag="p">
                {t('plan.changed')}
              </Typography>
            )}
            {plan.trouble && (
              <Typography variant="pi" tag="p">
                {plan.trouble[language]}
              </Typography>
            )}
          </Td>
        </Tr>
      ))}
    </ListTable>
  );
}

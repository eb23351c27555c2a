import { EmptyStateLayout, Typography, VisuallyHidden } from '@strapi/design-system';
import { styled } from 'styled-components';
import { formatDate, formatMonth, formatTime, vientianeDay } from '@sanlao/shared/lao/dates';
import { WEEKDAYS } from '@sanlao/shared/lao/weekdays';
import type { EntryPlan } from '@sanlao/shared/editing/plan';
import { useAdminLocale } from '../../../../admin/texts.ts';
import { EntryLink } from './EntryLink.tsx';
import { shownState, weeksOf } from './moments.ts';
import { PlanState } from './PlanState.tsx';
import { useScheduleTexts } from './texts.ts';

interface MonthViewProps {
  /** "2026-11" */
  month: string;
  today: string;
  plans: readonly EntryPlan[];
  now: string;
}

/** The month as a calendar from Monday; on a narrow screen its days with something in them, one below the other. */
export function MonthView({ month, today, plans, now }: MonthViewProps) {
  const t = useScheduleTexts();
  const language = useAdminLocale();
  const byDay = Map.groupBy(plans, ({ dueAt }) => vientianeDay(dueAt));
  return (
    <>
      {plans.length === 0 && (
        <NothingPlanned>
          <EmptyStateLayout content={t('page.empty')} />
        </NothingPlanned>
      )}
      <Calendar>
        <caption>
          <VisuallyHidden>{formatMonth(month, language)}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            {WEEKDAYS.map((weekday) => (
              <th key={weekday.en} scope="col">
                <Typography variant="sigma">{weekday[language]}</Typography>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week, row) => (
            <tr key={row}>
              {week.map((day, column) => (
                <td
                  key={column}
                  data-day={day ?? undefined}
                  data-empty={!day || !byDay.has(day) || undefined}
                  aria-current={day === today ? 'date' : undefined}
                >
                  {day && (
                    <>
                      <Typography variant="pi" fontWeight={day === today ? 'bold' : 'regular'} tag="p">
                        <span aria-hidden>{Number(day.slice(8))}</span>
                        <VisuallyHidden>{formatDate(day, language)}</VisuallyHidden>
                      </Typography>
                      <ul>{byDay.get(day)?.map(planned)}</ul>
                    </>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Calendar>
    </>
  );

  function planned(plan: EntryPlan) {
    return (
      <li key={plan.id}>
        <Typography variant="pi" tag="p">
          {formatTime(plan.dueAt)} {t(`action.${plan.action}`)}
        </Typography>
        <EntryLink plan={plan} />
        <PlanState state={shownState(plan, now)} />
      </li>
    );
  }
}

/** A wide screen shows the days, a narrow one those with something in them. */
const narrow = '@media (max-width: 60rem)';

const NothingPlanned = styled.div`
  display: none;

  ${narrow} {
    display: block;
  }
`;

const Calendar = styled.table`
  background: ${({ theme }) => theme.colors.neutral0};
  border-collapse: collapse;
  table-layout: fixed;
  width: 100%;

  th,
  td {
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    padding: 0.8rem;
    text-align: left;
    vertical-align: top;
  }
  td {
    height: 9.6rem;
    overflow-wrap: anywhere;
  }
  td[aria-current] {
    background: ${({ theme }) => theme.colors.primary100};
  }
  ul {
    display: grid;
    gap: 0.8rem;
    margin-top: 0.4rem;
  }

  ${narrow} {
    thead,
    td[data-empty] {
      display: none;
    }
    tbody,
    tr,
    td {
      display: block;
      height: auto;
    }
  }
`;

import { useState } from 'react';
import { Button, Flex, Loader, Typography } from '@strapi/design-system';
import { useAPIErrorHandler, useFetchClient, useNotification, type FetchError } from '@strapi/strapi/admin';
import { formatDateTime } from '@sanlao/shared/lao/dates';
import {
  planActions,
  type EntryPlan,
  type EntrySchedule,
  type PlanAction,
} from '@sanlao/shared/editing/plan';
import { useAdminLocale } from '../../../../admin/texts.ts';
import { usePolled } from '../../../../admin/usePolled.ts';
import { shownState } from './moments.ts';
import { PlanForm } from './PlanForm.tsx';
import { PlanState } from './PlanState.tsx';
import { useScheduleTexts } from './texts.ts';

interface SchedulePanelProps {
  uid: string;
  documentId: string;
  locale: string | undefined;
  /** changes when the entry was saved, published or changed its state */
  version: string;
  /** there is something in the form that is not saved */
  modified: boolean;
}

/** On the edit view: what is planned for the entry, and the ways to plan, change and cancel. */
export function SchedulePanel({ uid, documentId, locale, version, modified }: SchedulePanelProps) {
  const t = useScheduleTexts();
  const language = useAdminLocale();
  const { put, del } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();
  const [asked, setAsked] = useState(0);
  const [form, setForm] = useState<PlanAction>();
  const address = `/schedule/entries/${uid}/${documentId}`;
  const query = locale ? `?locale=${locale}` : '';
  const { answer, failed } = usePolled<EntrySchedule>(
    `${address}${query}`,
    () => 15_000,
    `${version} ${asked}`,
  );

  if (!answer) return failed ? <Note>{t('panel.failed')}</Note> : <Loader small />;
  const free = planActions.filter(
    (action) => answer.may[action] && !answer.plans.some((plan) => plan.action === action),
  );
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {answer.plans.length === 0 && <Note>{t(free.length > 0 ? 'panel.none' : 'panel.notNow')}</Note>}
      {answer.plans.map((plan) => (
        <div key={plan.id}>{planned(plan)}</div>
      ))}
      {free.map((action) => (
        <Button
          key={action}
          variant="secondary"
          fullWidth
          disabled={modified}
          onClick={() => setForm(action)}
        >
          {t(`set.${action}`)}
        </Button>
      ))}
      {modified && free.length > 0 && <Note>{t('panel.save')}</Note>}
      {form && (
        <PlanForm
          action={form}
          schedule={answer}
          plan={answer.plans.find(({ action }) => action === form)}
          onClose={() => setForm(undefined)}
          onSubmit={async (request) => {
            if (await send(() => put(`${address}/${form}${query}`, request), t('form.set')))
              setForm(undefined);
          }}
        />
      )}
    </Flex>
  );

  function planned(plan: EntryPlan) {
    const { action, dueAt, trouble, words, actorName } = plan;
    const state = shownState(plan, new Date().toISOString());
    const isStopped = plan.state === 'stopped';
    return (
      <Flex direction="column" alignItems="stretch" gap={2} tag="section" data-action={action}>
        <Typography variant="pi" fontWeight="bold" tag="h3">
          {t(`action.${action}`)}: {formatDateTime(dueAt, language)}
        </Typography>
        <PlanState state={state} />
        {plan.changed && <Note>{t('plan.changed')}</Note>}
        {trouble && <Note>{trouble[language]}</Note>}
        {words && <Note>{words}</Note>}
        {actorName && <Note>{t('plan.by', { name: actorName })}</Note>}
        <Flex gap={2} wrap="wrap">
          {answer?.may[action] && (
            <Button variant="secondary" size="S" disabled={modified} onClick={() => setForm(action)}>
              {t(isStopped || plan.changed ? 'plan.again' : 'plan.change')}
            </Button>
          )}
          {answer?.mayCancel[action] && (
            <Button variant="tertiary" size="S" onClick={() => void cancel(action)}>
              {t(isStopped ? 'plan.dismiss' : 'plan.cancel')}
            </Button>
          )}
        </Flex>
      </Flex>
    );
  }

  async function cancel(action: PlanAction): Promise<void> {
    await send(() => del(`${address}/${action}${query}`), t('form.cancelled'));
  }

  /** @returns whether it was done */
  async function send(request: () => Promise<unknown>, said: string): Promise<boolean> {
    try {
      await request();
      toggleNotification({ type: 'success', message: said });
      return true;
    } catch (error) {
      toggleNotification({ type: 'danger', message: formatAPIError(error as FetchError) });
      return false;
    } finally {
      setAsked((count) => count + 1);
    }
  }
}

function Note({ children }: { children: string }) {
  return (
    <Typography variant="pi" textColor="neutral600" tag="p">
      {children}
    </Typography>
  );
}

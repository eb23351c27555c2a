import { useState } from 'react';
import { Button, Field, Flex, Loader, Textarea, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { messageIn, useAnswer } from '../../../../admin/useAnswer.ts';
import { PublishChoice } from './PublishChoice.tsx';
import { useUndoTexts } from './texts.ts';
import type { Publishes, Undone } from './undone.ts';

/** What would be taken back, why, and what came of it. */
export function UndoForm({ site }: { site: string }) {
  const t = useUndoTexts();
  const { post } = useFetchClient();
  const { answer, failed, message, reload } = useAnswer<Publishes>(`/undo/sites/${site}/publishes`);
  const [last, setLast] = useState(1);
  const [reason, setReason] = useState('');
  const [state, setState] = useState<{ busy: boolean; undone?: Undone; error?: string }>({ busy: false });

  if (failed) {
    return (
      <Flex direction="column" alignItems="flex-start" gap={3} role="alert">
        <Typography textColor="danger600">{message ?? t('page.failed')}</Typography>
        <Button variant="secondary" onClick={reload}>
          {t('page.again')}
        </Button>
      </Flex>
    );
  }
  if (!answer) return <Loader />;
  const { publishes } = answer;
  const [newest] = publishes;
  const isAllowed = publishes.slice(0, last).every(({ mayUndo }) => mayUndo);
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <div aria-live="polite">
        {state.undone && (
          <Typography textColor="success600">
            {t('done', { ...state.undone, documents: state.undone.documents.length })}
          </Typography>
        )}
        {state.error && <Typography textColor="danger600">{state.error}</Typography>}
      </div>
      {newest ? (
        <>
          <PublishChoice publishes={publishes} last={last} onChange={setLast} />
          <Field.Root name="reason" hint={t('reason.hint')} required>
            <Field.Label>{t('reason')}</Field.Label>
            <Textarea
              value={reason}
              maxLength={2000}
              onChange={({ target }: React.ChangeEvent<HTMLTextAreaElement>) => setReason(target.value)}
            />
            <Field.Hint />
          </Field.Root>
          <div>
            <Button
              variant="danger"
              loading={state.busy}
              disabled={!isAllowed}
              onClick={() => void take(newest.number)}
            >
              {t('take', { count: last })}
            </Button>
          </div>
        </>
      ) : (
        <Typography>{t('page.empty')}</Typography>
      )}
    </Flex>
  );

  async function take(number: number): Promise<void> {
    if (reason.trim() === '') return setState({ busy: false, error: t('reason.missing') });
    setState({ busy: true });
    try {
      const { data } = await post<Undone>(`/undo/sites/${site}`, { last, newest: number, reason });
      setState({ busy: false, undone: data });
      setReason('');
      setLast(1);
    } catch (error) {
      setState({ busy: false, error: messageIn(error) ?? t('page.failed') });
    }
    reload();
  }
}

import { useState } from 'react';
import { Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { messageIn } from '../../../../admin/useAnswer.ts';
import { useHistoryTexts } from './texts.ts';
import type { Restored, Version } from './versions.ts';

/** Asks, restores, and lists what could not be restored. */
export function RestoreButton({ version }: { version: Version }) {
  const t = useHistoryTexts();
  const { post } = useFetchClient();
  const [state, setState] = useState<{ busy: boolean; restored?: Restored; error?: string }>({ busy: false });
  const { restored, error, busy } = state;

  return (
    <Dialog.Root onOpenChange={(isOpen: boolean) => !isOpen && restored && window.location.reload()}>
      <Dialog.Trigger>
        <Button variant="secondary">{t('restore')}</Button>
      </Dialog.Trigger>
      <Dialog.Content>
        <Dialog.Header>{t('restore.title', { number: version.number })}</Dialog.Header>
        <Dialog.Body>
          <Flex direction="column" alignItems="stretch" gap={3} aria-live="polite">
            {restored ? (
              <Outcome version={version} restored={restored} />
            ) : (
              <>
                <Typography tag="p">{t('restore.explain')}</Typography>
                <Typography tag="p">{t('restore.stays')}</Typography>
              </>
            )}
            {error && (
              <Typography tag="p" textColor="danger600">
                {error}
              </Typography>
            )}
          </Flex>
        </Dialog.Body>
        <Dialog.Footer>
          {restored ? (
            <Button fullWidth onClick={() => window.location.reload()}>
              {t('restore.open')}
            </Button>
          ) : (
            <>
              <Dialog.Cancel>
                <Button variant="tertiary" fullWidth>
                  {t('restore.cancel')}
                </Button>
              </Dialog.Cancel>
              <Button fullWidth loading={busy} onClick={() => void restore()}>
                {t('restore.confirm')}
              </Button>
            </>
          )}
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );

  async function restore(): Promise<void> {
    setState({ busy: true });
    try {
      const { data } = await post<Restored>(`/history/versions/${version.id}/restore`);
      setState({ busy: false, restored: data });
    } catch (cause) {
      setState({ busy: false, error: messageIn(cause) ?? t('failed') });
    }
  }
}

function Outcome({ version, restored: { left } }: { version: Version; restored: Restored }) {
  const t = useHistoryTexts();
  const { formatMessage } = useIntl();
  return (
    <>
      <Typography tag="p">{t('restore.done')}</Typography>
      {left.length > 0 && (
        <>
          <Typography tag="h3" variant="delta">
            {t('restore.left')}
          </Typography>
          <ul>
            {left.map(({ field, reason, names }) => (
              <li key={`${field} ${reason}`}>
                <Typography>
                  {nameOf(field)}: {t(`left.${reason}`, { names: names.join(', ') })}
                </Typography>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );

  function nameOf(field: string): string {
    const [top = field] = field.split('.');
    return formatMessage({
      id: `content-manager.content-types.${version.uid}.${top}`,
      defaultMessage: field,
    });
  }
}

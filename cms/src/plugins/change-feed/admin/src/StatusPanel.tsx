import { Flex, Link, Loader, Status, Typography } from '@strapi/design-system';
import { ExternalLink } from '@strapi/icons';
import { useAdminLocale } from '../../../../admin/texts.ts';
import { pollInterval, readableDuration, type LiveStatus } from './receipts.ts';
import { useFeedTexts } from './texts.ts';
import { usePolled } from '../../../../admin/usePolled.ts';

interface StatusPanelProps {
  uid: string;
  documentId: string;
  locale: string | undefined;
  /** changes when the entry was saved or published */
  version: string;
}

/** On the edit view: how far the newest publish has come. */
export function StatusPanel({ uid, documentId, locale, version }: StatusPanelProps) {
  const t = useFeedTexts();
  const language = useAdminLocale();
  const query = locale ? `?locale=${locale}` : '';
  const { answer, failed } = usePolled<LiveStatus>(
    `/change-feed/receipts/${uid}/${documentId}${query}`,
    (status) => pollInterval(status?.state),
    version,
  );

  if (!answer) {
    return failed ? <Note>{t('panel.failed')}</Note> : <Loader small />;
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%" aria-live="polite">
      <State state={answer.state} label={t(`panel.${answer.state}`)} />
      {answer.state === 'live' && (
        <>
          {answer.url ? (
            <Link href={answer.url} isExternal endIcon={<ExternalLink />}>
              {t('panel.open')}
            </Link>
          ) : (
            <Note>{t('panel.noPage')}</Note>
          )}
          {answer.milliseconds !== null && (
            <Note>{t('panel.took', { duration: duration(answer.milliseconds) })}</Note>
          )}
        </>
      )}
      {answer.state === 'stopped' && (
        <>
          {answer.reason && <Typography variant="pi">{answer.reason[language]}</Typography>}
          <Note>{t('panel.stopped.kept')}</Note>
        </>
      )}
      {failed && <Note>{t('panel.failed')}</Note>}
    </Flex>
  );

  function duration(milliseconds: number): string {
    const { unit, value } = readableDuration(milliseconds);
    return t(`duration.${unit}`, { value });
  }
}

const variants = { queued: 'secondary', rendered: 'secondary', live: 'success', stopped: 'danger' } as const;

export function State({ state, label }: { state: LiveStatus['state']; label: string }) {
  if (state === 'none') return <Note>{label}</Note>;
  return (
    <Status variant={variants[state]} size="S" width="100%" data-state={state}>
      <Typography variant="pi" fontWeight="bold">
        {label}
      </Typography>
    </Status>
  );
}

function Note({ children }: { children: string }) {
  return (
    <Typography variant="pi" textColor="neutral600">
      {children}
    </Typography>
  );
}

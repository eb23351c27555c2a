import { Button, Loader, Typography } from '@strapi/design-system';
import { formatDate } from '@sanlao/shared/lao/dates';
import { useAdminLocale } from '../../../../admin/texts.ts';
import { Comparison } from './Comparison.tsx';
import { Facts } from './Facts.tsx';
import { Note } from './Note.tsx';
import type { Pdf } from './pdfs.ts';
import { Progress } from './Progress.tsx';
import { Remarks } from './Remarks.tsx';
import { Suggestions } from './Suggestions.tsx';
import { useDocumentTexts } from './texts.ts';
import { useDocument } from './useDocument.ts';

interface DocumentPanelProps {
  pdf: Pdf;
  version: string;
  /** its title, numbers and contents may be taken over into the form */
  suggests: boolean;
}

/** On the edit view: how far a PDF is, what was found in it, and what can be done. */
export function DocumentPanel({ pdf, version, suggests }: DocumentPanelProps) {
  const t = useDocumentTexts();
  const language = useAdminLocale();
  const { progress, failed, busy, actionFailed, act } = useDocument(pdf.id, version);
  if (!progress) return failed ? <Note>{t('failed')}</Note> : <Loader small />;

  const { facts, recognition, suggested, state } = progress;
  return (
    <>
      <Progress progress={progress} busy={busy} onRetry={() => act('retry')} />
      {pdf.replacedOn && <Note>{t('replaced', { day: formatDate(pdf.replacedOn, language) })}</Note>}
      {state !== 'refused' && <Facts facts={facts} />}
      {progress.key !== null && facts.pages !== null && (
        <Comparison
          fileId={pdf.id}
          name={pdf.name}
          pages={facts.pages}
          hasLite={facts.lite?.outcome === 'made'}
          version={progress.key}
        />
      )}
      {state !== 'refused' && <Remarks facts={facts} />}
      {recognition === 'offered' && state === 'ready' && (
        <section>
          <Typography variant="pi" fontWeight="bold" tag="h4">
            {t('recognise.title')}
          </Typography>
          <Note>{t('recognise.warning')}</Note>
          <Button variant="secondary" size="S" loading={busy} onClick={() => act('recognise')}>
            {t('recognise.do')}
          </Button>
        </section>
      )}
      {recognition === 'asked' && <Note>{t('recognise.asked')}</Note>}
      <div role="alert">{actionFailed && <Note tone="danger">{t('action.failed')}</Note>}</div>
      {suggests && suggested && <Suggestions suggested={suggested} />}
      {failed && <Note>{t('failed')}</Note>}
    </>
  );
}

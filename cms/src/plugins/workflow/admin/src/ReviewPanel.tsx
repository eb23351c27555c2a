import { Box, Button, Flex, Loader, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { formatDateTime } from '@sanlao/shared/lao/dates';
import { isLocale } from '@sanlao/shared/locales';
import type { Step, Version } from '@sanlao/shared/editing/workflow';
import { useAdminLocale } from '../../../../admin/texts.ts';
import { Comments } from './Comments.tsx';
import { show, useShown } from './shown.ts';
import { State } from './State.tsx';
import { StepDialog } from './StepDialog.tsx';
import { labelOf, mainStep } from './steps.ts';
import { useWorkflowTexts } from './texts.ts';
import { useOverview, versionIn } from './useOverview.ts';

interface ReviewPanelProps {
  uid: string;
  documentId: string;
  locale: string | null;
  /** changes when the entry was saved or published */
  version: string;
}

/** On the edit view: where both languages stand, what this person may do now, and what was said. */
export function ReviewPanel({ uid, documentId, locale, version }: ReviewPanelProps) {
  const t = useWorkflowTexts();
  const modified = useForm('ReviewPanel', (form) => form.modified);
  // A save is answered some time before the entry is read anew, which changes `version`.
  const { overview, stale, failed } = useOverview({ uid, documentId, version: [version, modified].join() });
  const { step } = useShown();
  if (!overview) return failed ? <Note>{t('panel.failed')}</Note> : <Loader small />;
  const current = versionIn(overview, locale);
  // The main one stands beside "Save".
  const main = current && mainStep(current);
  const others = current?.steps.filter((possible) => possible !== main) ?? [];

  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <Flex gap={4} alignItems="flex-start" wrap="wrap" aria-live="polite">
        {overview.versions.map((one) => (
          <Standing key={one.locale} version={one} />
        ))}
      </Flex>
      {current?.needsAnother && <Note>{t('panel.needsAnother')}</Note>}
      {others.length > 0 && current && (
        <Flex direction="column" alignItems="stretch" gap={2}>
          {others.map((possible) => (
            <Button
              key={possible}
              type="button"
              variant={variants[possible] ?? 'secondary'}
              disabled={modified || stale}
              onClick={() => show({ step: possible })}
            >
              {t(labelOf(possible, current.state))}
            </Button>
          ))}
          {modified && <Note>{t('panel.saveFirst')}</Note>}
        </Flex>
      )}
      <Comments uid={uid} documentId={documentId} locale={locale} comments={overview.comments} />
      {failed && <Note>{t('panel.failed')}</Note>}
      {step && current && (
        <StepDialog
          {...{ uid, documentId, step }}
          version={current}
          showsChanges={overview.showsChanges}
          onClose={() => show({ step: undefined })}
        />
      )}
    </Flex>
  );
}

const variants: Partial<Record<Step, 'danger-light' | 'tertiary'>> = {
  withdraw: 'danger-light',
  archive: 'tertiary',
  'bring-back': 'tertiary',
  'take-back': 'tertiary',
};

function Standing({ version: { locale, state, since, actorName, live } }: { version: Version }) {
  const t = useWorkflowTexts();
  const language = useAdminLocale();
  return (
    <Box flex="1" minWidth="12rem">
      {locale && isLocale(locale) && (
        <Typography variant="pi" fontWeight="bold" tag="h3">
          {t(`locale.${locale}`)}
        </Typography>
      )}
      <State state={state} />
      {since && <Note>{t('panel.since', { since: formatDateTime(since, language) })}</Note>}
      {actorName && <Note>{t('panel.by', { name: actorName })}</Note>}
      {live && unfinished.has(state) && <Note>{t('panel.live')}</Note>}
    </Box>
  );
}

const unfinished: ReadonlySet<string> = new Set(['draft', 'submitted', 'returned', 'approved']);

function Note({ children }: { children: string }) {
  return (
    <Typography variant="pi" textColor="neutral600" tag="p">
      {children}
    </Typography>
  );
}

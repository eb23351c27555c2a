import { Flex, Loader, Typography } from '@strapi/design-system';
import type { Finding } from '@sanlao/shared/editing/finding';
import { usePolled } from '../../../../admin/usePolled.ts';
import { ChecksList } from './ChecksList.tsx';
import { useCheckTexts } from './texts.ts';

interface ChecksPanelProps {
  uid: string;
  documentId: string;
  locale: string | undefined;
  /** changes when the entry was saved */
  version: string;
}

/** On the edit view: what there is to mend in the version that was saved last. */
export function ChecksPanel({ uid, documentId, locale, version }: ChecksPanelProps) {
  const t = useCheckTexts();
  const { answer, failed } = usePolled<{ findings: Finding[] }>(
    `/checks/${uid}/${documentId}${locale ? `?locale=${locale}` : ''}`,
    (newest) => (newest && !isUnderWay(newest.findings) ? 60_000 : 8000),
    version,
  );
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%" aria-live="polite">
      {failed && <Note>{t('panel.failed')}</Note>}
      {!answer && !failed && <Loader small />}
      {answer && <ChecksList uid={uid} findings={answer.findings} />}
      {answer && <Note>{t('panel.saved')}</Note>}
    </Flex>
  );
}

/** Links and documents are looked at in the background. */
function isUnderWay(findings: readonly Finding[]): boolean {
  return findings.some(({ check }) => check === 'links-unknown');
}

function Note({ children }: { children: string }) {
  return (
    <Typography variant="pi" textColor="neutral600" tag="p">
      {children}
    </Typography>
  );
}

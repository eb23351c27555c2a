import { useState } from 'react';
import { Button, Flex, Loader, Typography } from '@strapi/design-system';
import { usePolled } from '../../../../admin/usePolled.ts';
import { HistoryDialog } from './HistoryDialog.tsx';
import { useHistoryTexts } from './texts.ts';
import { VersionLine } from './VersionLine.tsx';
import { listAddress, type EntryAddress, type VersionList } from './versions.ts';

const shown = 3;
const minute = 60_000;

/** @param version changes when the entry was saved or published */
export function NewestVersions({ entry, version }: { entry: EntryAddress; version: string }) {
  const t = useHistoryTexts();
  const [isOpen, setIsOpen] = useState(false);
  const { answer, failed } = usePolled<VersionList>(listAddress(entry), () => minute, version);
  if (!answer) return failed ? <Typography variant="pi">{t('failed')}</Typography> : <Loader small />;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {answer.versions.length === 0 && <Typography variant="pi">{t('panel.none')}</Typography>}
      {answer.versions.slice(0, shown).map((each) => (
        <VersionLine key={each.id} version={each} />
      ))}
      {answer.versions.length > 0 && (
        <Button variant="tertiary" fullWidth onClick={() => setIsOpen(true)}>
          {t('panel.open')}
        </Button>
      )}
      {isOpen && <HistoryDialog entry={entry} onClose={() => setIsOpen(false)} />}
    </Flex>
  );
}

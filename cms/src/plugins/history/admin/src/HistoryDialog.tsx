import { useState } from 'react';
import {
  Box,
  Button,
  Flex,
  Loader,
  Modal,
  SingleSelect,
  SingleSelectOption,
  Typography,
  Field,
} from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { styled } from 'styled-components';
import { formatDateTime } from '@sanlao/shared/lao/dates';
import { useAdminLocale } from '../../../../admin/texts.ts';
import { useAnswer } from '../../../../admin/useAnswer.ts';
import { Comparison } from './Comparison.tsx';
import { RestoreButton } from './RestoreButton.tsx';
import { useHistoryTexts } from './texts.ts';
import { VersionLine } from './VersionLine.tsx';
import { listAddress, type EntryAddress, type Version, type VersionList } from './versions.ts';

/** All versions of an entry in one language: the difference between any two, and the way back. */
export function HistoryDialog({ entry, onClose }: { entry: EntryAddress; onClose: () => void }) {
  const t = useHistoryTexts();
  const { answer, failed } = useAnswer<VersionList>(listAddress(entry));
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && onClose()}>
      <Wide>
        <Modal.Header closeLabel={t('dialog.close')}>
          <Modal.Title>{t('dialog.title', { title: answer?.title ?? t('dialog.untitled') })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {failed && <Typography textColor="danger600">{t('failed')}</Typography>}
          {!answer && !failed && <Loader />}
          {answer && <Versions entry={entry} first={answer} />}
        </Modal.Body>
      </Wide>
    </Modal.Root>
  );
}

function Versions({ entry, first }: { entry: EntryAddress; first: VersionList }) {
  const t = useHistoryTexts();
  const locale = useAdminLocale();
  const { get } = useFetchClient();
  const [pages, setPages] = useState([first]);
  const versions = pages.flatMap((page) => page.versions);
  const [chosen, setChosen] = useState(versions[0]!);
  const [other, setOther] = useState<Version | null>(versions[1] ?? null);
  const next = pages.at(-1)?.next ?? null;
  const newest = versions[0]!;

  return (
    <Columns>
      <nav aria-label={t('dialog.versions')}>
        <List>
          {versions.map((version) => (
            <li key={version.id}>
              <Choice
                type="button"
                aria-current={version.id === chosen.id ? 'true' : undefined}
                onClick={() => choose(version)}
              >
                <VersionLine version={version} />
              </Choice>
            </li>
          ))}
        </List>
        {next !== null && (
          <Button variant="tertiary" fullWidth onClick={() => void older(next)}>
            {t('dialog.more')}
          </Button>
        )}
      </nav>
      <section aria-live="polite">
        <Flex gap={4} alignItems="flex-end" wrap="wrap" paddingBottom={4}>
          <Box minWidth="24rem">
            <Field.Root>
              <Field.Label>{t('dialog.compare')}</Field.Label>
              <SingleSelect
                value={String(other?.id ?? '')}
                onChange={(id: string | number) =>
                  setOther(versions.find((each) => String(each.id) === id) ?? null)
                }
              >
                <SingleSelectOption value="">{t('dialog.empty')}</SingleSelectOption>
                {versions
                  .filter(({ id }) => id !== chosen.id)
                  .map(({ id, number, at }) => (
                    <SingleSelectOption key={id} value={String(id)}>
                      {t('version.at', { number, at: formatDateTime(at, locale) })}
                    </SingleSelectOption>
                  ))}
              </SingleSelect>
            </Field.Root>
          </Box>
          {first.mayRestore && chosen.id !== newest.id && <RestoreButton version={chosen} />}
        </Flex>
        <Comparison before={other} after={chosen} />
      </section>
    </Columns>
  );

  /** Against the version before it, unless another one is asked for. */
  function choose(version: Version): void {
    setChosen(version);
    setOther(versions[versions.indexOf(version) + 1] ?? null);
  }

  async function older(before: number): Promise<void> {
    const { data } = await get<VersionList>(listAddress(entry, before));
    setPages((known) => [...known, data]);
  }
}

const Wide = styled(Modal.Content)`
  max-width: min(130rem, 96vw);
  width: 96vw;
`;

const Columns = styled.div`
  display: grid;
  gap: 2.4rem;
  grid-template-columns: minmax(0, 26rem) minmax(0, 1fr);

  @media (max-width: 800px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;

const List = styled.ol`
  display: grid;
  gap: 0.4rem;
  list-style: none;
  margin: 0 0 1.2rem;
  padding: 0;
`;

const Choice = styled.button`
  background: none;
  border: 1px solid transparent;
  border-radius: ${({ theme }) => theme.borderRadius};
  cursor: pointer;
  padding: 0.8rem 1.2rem;
  text-align: start;
  width: 100%;

  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }
  &[aria-current] {
    background: ${({ theme }) => theme.colors.primary100};
    border-color: ${({ theme }) => theme.colors.primary600};
  }
`;

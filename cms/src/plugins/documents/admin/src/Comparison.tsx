import { useId, useState } from 'react';
import { Button, Field, Flex, IconButton, Modal } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import { styled } from 'styled-components';
import { PagePicture } from './PagePicture.tsx';
import { useDocumentTexts } from './texts.ts';

interface ComparisonProps {
  fileId: number;
  name: string;
  pages: number;
  hasLite: boolean;
  /** changes when other files are served */
  version: string;
}

/** Any page as it came and as the light copy has it: side by side where there is room, else one above the other. */
export function Comparison({ fileId, name, pages, hasLite, version }: ComparisonProps) {
  const t = useDocumentTexts();
  const [page, setPage] = useState(1);
  const field = useId();
  return (
    <Modal.Root>
      <Modal.Trigger>
        <Button variant="tertiary" size="S" fullWidth>
          {t(hasLite ? 'compare.open' : 'compare.openOriginal')}
        </Button>
      </Modal.Trigger>
      <Wide>
        <Modal.Header closeLabel={t('compare.close')}>
          <Modal.Title>{t('compare.title', { name })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex gap={2} alignItems="flex-end" paddingBottom={4}>
            <IconButton
              label={t('compare.previous')}
              aria-disabled={page <= 1}
              onClick={() => choose(page - 1)}
              size="L"
            >
              <ChevronLeft />
            </IconButton>
            <Field.Root id={field}>
              <Field.Label>{t('compare.page', { pages })}</Field.Label>
              <Field.Input
                type="number"
                min={1}
                max={pages}
                value={page}
                onChange={({ target }: React.ChangeEvent<HTMLInputElement>) => choose(target.valueAsNumber)}
              />
            </Field.Root>
            <IconButton
              label={t('compare.next')}
              aria-disabled={page >= pages}
              onClick={() => choose(page + 1)}
              size="L"
            >
              <ChevronRight />
            </IconButton>
          </Flex>
          <Pictures>
            <PagePicture fileId={fileId} page={page} of="original" version={version} />
            {hasLite && <PagePicture fileId={fileId} page={page} of="lite" version={version} />}
          </Pictures>
        </Modal.Body>
      </Wide>
    </Modal.Root>
  );

  function choose(number: number): void {
    if (Number.isInteger(number) && number >= 1 && number <= pages) setPage(number);
  }
}

const Wide = styled(Modal.Content)`
  max-width: min(160rem, 96vw);
  width: 96vw;
`;

const Pictures = styled.div`
  display: grid;
  gap: 2.4rem;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 40rem), 1fr));
`;

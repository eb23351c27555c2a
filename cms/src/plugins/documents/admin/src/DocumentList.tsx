import { Divider, Flex, Typography } from '@strapi/design-system';
import { DocumentPanel } from './DocumentPanel.tsx';
import type { Pdf } from './pdfs.ts';

interface DocumentListProps {
  pdfs: readonly Pdf[];
  /** changes when the entry was saved */
  version: string;
  /** uid of the content type whose fields may be filled; undefined where nothing may be changed */
  suggestsFor: string | undefined;
}

/** One PDF after the other; the first is the main one, whose title and number are those of the entry. */
export function DocumentList({ pdfs, version, suggestsFor }: DocumentListProps) {
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {pdfs.map((pdf, index) => (
        <Flex key={pdf.id} tag="section" direction="column" alignItems="stretch" gap={3}>
          {index > 0 && <Divider />}
          <Typography variant="omega" fontWeight="bold" tag="h3" style={{ overflowWrap: 'anywhere' }}>
            {pdf.name}
          </Typography>
          <DocumentPanel
            pdf={pdf}
            version={version}
            suggests={index === 0 && suggestsFor === 'api::publication.publication'}
          />
        </Flex>
      ))}
    </Flex>
  );
}

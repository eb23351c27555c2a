import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { DocumentFacts } from '@sanlao/shared/documents/progress';
import { remarksOf, type Remark } from './findings.ts';
import { useDocumentTexts } from './texts.ts';

/** What the editor should know of this PDF, and what would make it better for readers. */
export function Remarks({ facts }: { facts: DocumentFacts }) {
  const t = useDocumentTexts();
  const remarks = remarksOf(facts);
  if (remarks.length === 0) return null;
  return (
    <Box tag="section">
      <Typography variant="pi" fontWeight="bold" tag="h4">
        {t('remarks.title')}
      </Typography>
      <List>
        {remarks.map((remark) => (
          <li key={remark.text} data-remark={remark.text} data-tone={remark.tone}>
            {remark.tone === 'warning' && <strong>{t('remark.warning')} </strong>}
            {t(remark.text, valuesOf(remark))}
            {remark.advice && <p>{t(remark.advice)}</p>}
          </li>
        ))}
      </List>
    </Box>
  );

  function valuesOf({ values, removed }: Remark) {
    return removed ? { removed: removed.map((what) => t(`removed.${what}`)).join(', ') } : values;
  }
}

const List = styled.ul`
  display: grid;
  gap: 0.8rem;
  margin-top: 0.4rem;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 1.75;

  li {
    border-inline-start: 3px solid ${({ theme }) => theme.colors.neutral200};
    padding-inline-start: 0.8rem;
    overflow-wrap: anywhere;
  }
  [data-tone='warning'] {
    border-color: ${({ theme }) => theme.colors.warning600};
  }
  p {
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;

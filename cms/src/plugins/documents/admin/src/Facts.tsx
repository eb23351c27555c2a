import { styled } from 'styled-components';
import type { DocumentFacts } from '@sanlao/shared/documents/progress';
import { useAdminLocale } from '../../../../admin/texts.ts';
import { factsOf } from './findings.ts';
import { useDocumentTexts } from './texts.ts';

/** What every PDF has: pages, size, light copy, text, scan. */
export function Facts({ facts }: { facts: DocumentFacts }) {
  const t = useDocumentTexts();
  const language = useAdminLocale();
  return (
    <List aria-label={t('facts.title')}>
      {factsOf(facts, language).map(({ name, value, values }) => (
        <div key={name} data-fact={name}>
          <dt>{t(name)}</dt>
          <dd>{t(value, values)}</dd>
        </div>
      ))}
    </List>
  );
}

const List = styled.dl`
  display: grid;
  gap: 0.4rem;
  font-size: 1.4rem;
  line-height: 1.75;

  div {
    display: grid;
    grid-template-columns: minmax(8rem, 2fr) 3fr;
    gap: 0.8rem;
  }
  dt {
    color: ${({ theme }) => theme.colors.neutral600};
  }
  dd {
    color: ${({ theme }) => theme.colors.neutral800};
    margin: 0;
    overflow-wrap: anywhere;
  }
`;

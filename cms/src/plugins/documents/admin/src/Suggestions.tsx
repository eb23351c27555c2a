import { useRef, useState } from 'react';
import { Box, Button, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { styled } from 'styled-components';
import type { SuggestedEntry } from '@sanlao/shared/documents/progress';
import { Note } from './Note.tsx';
import { suggestionsFor, type Suggestion } from './suggestions.ts';
import { useDocumentTexts } from './texts.ts';

/** What was found on the first pages; a button each fills the field of the form, nothing is saved. */
export function Suggestions({ suggested }: { suggested: SuggestedEntry }) {
  const t = useDocumentTexts();
  const { values, disabled, onChange, addFieldRow } = useForm('Suggestions', (form) => ({
    values: form.values as Record<string, unknown>,
    disabled: form.disabled,
    onChange: form.onChange,
    addFieldRow: form.addFieldRow,
  }));
  const [accepted, setAccepted] = useState('');
  const section = useRef<HTMLDivElement>(null);
  const suggestions = suggestionsFor(suggested, values);

  return (
    <Box tag="section" ref={section} tabIndex={-1} aria-label={t('suggest.title')}>
      {suggestions.length > 0 && (
        <>
          <Typography variant="pi" fontWeight="bold" tag="h4">
            {t('suggest.title')}
          </Typography>
          <Note>{t('suggest.note')}</Note>
          <List>
            {suggestions.map((suggestion) => (
              <li key={suggestion.field} data-suggestion={suggestion.field}>
                <Typography variant="pi" textColor="neutral600" tag="h5">
                  {nameOf(suggestion)}
                </Typography>
                <Found suggestion={suggestion} />
                <Button
                  variant="secondary"
                  size="S"
                  disabled={disabled}
                  aria-label={t('suggest.accept.named', { field: nameOf(suggestion) })}
                  onClick={() => accept(suggestion)}
                >
                  {t('suggest.accept')}
                </Button>
              </li>
            ))}
          </List>
        </>
      )}
      <div aria-live="polite">{accepted && <Note>{t('suggest.accepted', { field: accepted })}</Note>}</div>
    </Box>
  );

  function nameOf(suggestion: Suggestion): string {
    return suggestion.field === 'contents'
      ? t('suggest.contents.name', { count: suggestion.value.length })
      : t(`suggest.${suggestion.field}.name`);
  }

  function accept(suggestion: Suggestion): void {
    if (suggestion.field === 'contents') {
      onChange('contents', []);
      for (const row of suggestion.value) addFieldRow('contents', row);
    } else {
      onChange(suggestion.field, suggestion.value);
    }
    setAccepted(nameOf(suggestion));
    // The button goes with its suggestion: the keyboard stays here.
    section.current?.focus();
  }
}

function Found({ suggestion }: { suggestion: Suggestion }) {
  const t = useDocumentTexts();
  if (suggestion.field !== 'contents')
    return (
      <>
        <p>{suggestion.value}</p>
        {suggestion.present && <Note>{t('suggest.replaces', { present: suggestion.present })}</Note>}
      </>
    );
  return (
    <>
      <ol>
        {suggestion.value.map(({ title, page }, index) => (
          <li key={index}>
            {title}, {t('suggest.page', { page })}
          </li>
        ))}
      </ol>
      {suggestion.present > 0 && <Note>{t('suggest.replacesRows', { count: suggestion.present })}</Note>}
    </>
  );
}

const List = styled.ul`
  display: grid;
  gap: 1.2rem;
  margin-top: 0.8rem;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 1.75;

  > li {
    display: grid;
    gap: 0.4rem;
    justify-items: start;
    overflow-wrap: anywhere;
  }
  ol {
    max-height: 20rem;
    overflow-y: auto;
    width: 100%;
  }
`;

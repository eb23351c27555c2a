import { Field, TextInput } from '@strapi/design-system';
import type { ChangeEvent } from 'react';
import { useSignInTexts } from './texts.ts';

interface Props {
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  autoFocus?: boolean;
}

/** Six digits of the app, or a recovery code. */
export function CodeField({ value, onChange, error, autoFocus = false }: Props) {
  const t = useSignInTexts();
  return (
    <Field.Root name="code" required error={error}>
      <Field.Label>{t('code.label')}</Field.Label>
      <TextInput
        value={value}
        onChange={(event: ChangeEvent<HTMLInputElement>) => onChange(event.target.value)}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={20}
        // The page has just asked for it.
        autoFocus={autoFocus}
      />
      <Field.Error />
    </Field.Root>
  );
}

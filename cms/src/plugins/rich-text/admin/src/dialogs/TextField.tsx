import { Field, TextInput } from '@strapi/design-system';

interface TextFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  error?: string | undefined;
  required?: boolean;
  autoFocus?: boolean;
}

export function TextField({
  label,
  value,
  onChange,
  hint,
  error,
  required = false,
  autoFocus,
}: TextFieldProps) {
  return (
    <Field.Root hint={hint} error={error ?? false} required={required}>
      <Field.Label>{label}</Field.Label>
      <TextInput value={value} autoFocus={autoFocus} onChange={(event) => onChange(event.target.value)} />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

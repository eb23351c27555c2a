import type { ComponentType, ReactNode } from 'react';

/** What the edit view gives to the input of a custom field. */
export interface CustomFieldProps<Value> {
  name: string;
  value?: Value | null;
  onChange: (name: string, value: Value | null) => void;
  label: string;
  labelAction?: ReactNode;
  hint?: ReactNode;
  error?: string;
  required?: boolean;
  disabled?: boolean;
}

/** A lazily loaded input for `customFields.register`, whose types know nothing of its props. */
export function lazyInput(load: () => Promise<{ default: unknown }>) {
  return load as () => Promise<{ default: ComponentType }>;
}

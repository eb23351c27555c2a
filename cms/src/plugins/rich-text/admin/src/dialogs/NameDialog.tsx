import { useState } from 'react';
import type { Translate } from '../texts.ts';
import { FormDialog } from './FormDialog.tsx';
import { TextField } from './TextField.tsx';

interface NameDialogProps {
  title: string;
  label: string;
  hint?: string;
  initial: string;
  applyLabel: string;
  t: Translate;
  onApply: (name: string) => void;
  onClose: () => void;
}

/** Asks for one line of text: the name of a file, the caption of a table. */
export function NameDialog({
  title,
  label,
  hint,
  initial,
  applyLabel,
  t,
  onApply,
  onClose,
}: NameDialogProps) {
  const [name, setName] = useState(initial);
  return (
    <FormDialog
      title={title}
      applyLabel={applyLabel}
      t={t}
      onApply={() => onApply(name.trim())}
      onClose={onClose}
    >
      <TextField label={label} {...(hint ? { hint } : {})} value={name} onChange={setName} autoFocus />
    </FormDialog>
  );
}

import { useState } from 'react';
import { Button } from '@strapi/design-system';
import { completeLink } from '../html/links.ts';
import type { Translate } from '../texts.ts';
import { FormDialog } from './FormDialog.tsx';
import { TextField } from './TextField.tsx';

export interface LinkValues {
  href: string;
  /** undefined: the selected text stays */
  text?: string;
}

interface LinkDialogProps {
  initial: LinkValues;
  t: Translate;
  onApply: (values: LinkValues) => void;
  /** undefined where there is no link yet */
  onRemove?: (() => void) | undefined;
  onClose: () => void;
}

export function LinkDialog({ initial, t, onApply, onRemove, onClose }: LinkDialogProps) {
  const [target, setTarget] = useState(initial.href);
  const [text, setText] = useState(initial.text);
  const [refused, setRefused] = useState(false);

  function apply() {
    const href = completeLink(target);
    if (!href) return setRefused(true);
    onApply(text === undefined ? { href } : { href, text: text.trim() || target.trim() });
  }

  return (
    <FormDialog
      title={t('link.title')}
      applyLabel={t(onRemove ? 'save' : 'insert')}
      t={t}
      extra={
        onRemove && (
          <Button type="button" variant="danger-light" onClick={onRemove}>
            {t('link.remove')}
          </Button>
        )
      }
      onApply={apply}
      onClose={onClose}
    >
      <TextField
        label={t('link.target')}
        hint={t('link.target.hint')}
        error={refused ? t('link.target.refused') : undefined}
        value={target}
        onChange={(value) => {
          setTarget(value);
          setRefused(false);
        }}
        required
        autoFocus
      />
      {text !== undefined && <TextField label={t('link.text')} value={text} onChange={setText} />}
    </FormDialog>
  );
}

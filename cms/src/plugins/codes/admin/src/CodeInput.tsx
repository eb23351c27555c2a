import { forwardRef } from 'react';
import { Field } from '@strapi/design-system';
import type { CustomFieldProps } from '../../../../admin/customField.ts';
import { CodeCombobox } from './CodeCombobox.tsx';
import { emptyMessage } from './message.ts';
import { findOption } from './options.ts';
import { useCodeTexts } from './texts.ts';
import { useCodeOptions, useEntrySite, type CodeKind } from './useCodeOptions.ts';

/** The inputs of fields that hold one code, by the name of the field. */
export const codeInputs = {
  site: codeInput('site'),
  unit: codeInput('unit'),
  series: codeInput('series'),
  province: codeInput('province'),
};

function codeInput(kind: CodeKind) {
  const CodeInput = forwardRef<HTMLDivElement, CustomFieldProps<string>>((props, ref) => {
    const {
      name,
      value,
      onChange,
      label,
      labelAction,
      hint,
      error,
      required = false,
      disabled = false,
    } = props;
    const t = useCodeTexts();
    const site = useEntrySite();
    const { options, known, complete, state, reload } = useCodeOptions(kind, site);
    return (
      <Field.Root name={name} error={error ?? false} hint={hint} required={required} ref={ref}>
        <Field.Label action={labelAction}>{label}</Field.Label>
        <CodeCombobox
          options={options}
          chosen={value ? chosenOption(value) : undefined}
          message={emptyMessage(kind, site, state, t)}
          placeholder={t('choose')}
          disabled={disabled}
          t={t}
          onChoose={(code) => onChange(name, code)}
          onClear={required ? undefined : () => onChange(name, null)}
          onOpen={reload}
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
    );

    /** Until all codes are known, none counts as unknown. */
    function chosenOption(code: string) {
      const option = findOption(known, code);
      return state === 'loaded' && complete ? option : { code, nameLo: option.nameLo, nameEn: option.nameEn };
    }
  });
  CodeInput.displayName = `CodeInput(${kind})`;
  return CodeInput;
}

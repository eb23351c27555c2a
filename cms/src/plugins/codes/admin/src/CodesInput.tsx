import { forwardRef } from 'react';
import { Field, Flex, Tag } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import type { CustomFieldProps } from '../../../../admin/customField.ts';
import { useAdminLocale } from '../../../../admin/texts.ts';
import { CodeCombobox } from './CodeCombobox.tsx';
import { emptyMessage } from './message.ts';
import { codesOf, findOption, nameOf } from './options.ts';
import { useCodeTexts } from './texts.ts';
import { useCodeOptions, useEntrySite, type CodeKind } from './useCodeOptions.ts';

/** The inputs of fields that hold an array of codes, by the name of the field. */
export const codesInputs = {
  sites: codesInput('site'),
  topics: codesInput('topic'),
  languages: codesInput('language'),
};

/** A field to add one, below it the chosen ones as tags. */
function codesInput(kind: CodeKind) {
  const CodesInput = forwardRef<HTMLDivElement, CustomFieldProps<string[]>>((props, ref) => {
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
    const locale = useAdminLocale();
    const { options, known, complete, state, reload } = useCodeOptions(kind, undefined);
    const ownSite = useEntrySite();
    const codes = codesOf(value);
    // An entry stands on its own site anyway.
    const choosable = options.filter(
      ({ code }) => !codes.includes(code) && !(kind === 'site' && code === ownSite),
    );
    return (
      <Field.Root name={name} error={error ?? false} hint={hint} required={required} ref={ref}>
        <Field.Label action={labelAction}>{label}</Field.Label>
        <CodeCombobox
          options={choosable}
          message={emptyMessage(kind, undefined, state, t)}
          placeholder={t('add')}
          disabled={disabled}
          t={t}
          onChoose={(code) => onChange(name, [...codes, code])}
          onOpen={reload}
        />
        {codes.length > 0 && (
          <Flex tag="ul" gap={2} wrap="wrap" aria-label={t('chosen')}>
            {codes.map((code) => (
              <li key={code}>
                <Tag
                  icon={<Cross />}
                  label={t('remove', { name: labelOf(code) })}
                  disabled={disabled}
                  onClick={() =>
                    onChange(
                      name,
                      codes.filter((other) => other !== code),
                    )
                  }
                >
                  {labelOf(code)}
                </Tag>
              </li>
            ))}
          </Flex>
        )}
        <Field.Hint />
        <Field.Error />
      </Field.Root>
    );

    function labelOf(code: string): string {
      const option = findOption(known, code);
      return option.unknown && state === 'loaded' && complete
        ? `${code} (${t('unknown')})`
        : nameOf(option, locale);
    }
  });
  CodesInput.displayName = `CodesInput(${kind})`;
  return CodesInput;
}

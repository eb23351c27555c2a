import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

interface Props<Value extends string | number> {
  name: string;
  label: string;
  value: Value;
  options: readonly Value[];
  textOf: (value: Value) => string;
  onChange: (value: Value) => void;
}

/** One of several values, by their names. */
export function Choose<Value extends string | number>(props: Props<Value>) {
  const { name, label, value, options, textOf, onChange } = props;
  return (
    <Field.Root name={name} minWidth="20rem">
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        value={String(value)}
        onChange={(chosen: string | number) => {
          const option = options.find((one) => String(one) === String(chosen));
          if (option !== undefined) onChange(option);
        }}
      >
        {options.map((option) => (
          <SingleSelectOption key={option} value={String(option)}>
            {textOf(option)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}

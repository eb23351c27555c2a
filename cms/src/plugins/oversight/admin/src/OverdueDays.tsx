import { useState } from 'react';
import { Button, Field, Flex, NumberInput } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { messageIn } from '../../../../admin/useAnswer.ts';
import { useBoardTexts } from './texts.ts';

export function OverdueDays({ days, onSaved }: { days: number; onSaved: () => void }) {
  const t = useBoardTexts();
  const { put } = useFetchClient();
  const [value, setValue] = useState<number | undefined>(days);
  const [error, setError] = useState<string>();

  async function save(): Promise<void> {
    setError(undefined);
    await put('/oversight/settings', { overdueDays: value }).then(onSaved, (failure: unknown) =>
      setError(messageIn(failure) ?? t('page.failed')),
    );
  }

  return (
    <Field.Root name="overdueDays" error={error}>
      <Field.Label>{t('settings.overdue')}</Field.Label>
      <Flex gap={2}>
        <NumberInput value={value} onValueChange={setValue} min={1} max={30} />
        <Button
          variant="tertiary"
          disabled={value === days || value === undefined}
          onClick={() => void save()}
        >
          {t('settings.save')}
        </Button>
      </Flex>
      <Field.Error />
    </Field.Root>
  );
}

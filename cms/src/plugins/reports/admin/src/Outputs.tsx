import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import type { Quarter } from '@sanlao/shared/reports/quarter';
import { useAdminLocale } from '../../../../admin/texts.ts';
import { messageIn } from '../../../../admin/useAnswer.ts';
import { useReportTexts } from './texts.ts';

type OutputName = 'print' | 'pdf' | 'xlsx' | 'csv' | 'slides';

/** Buttons for what can be had of one report, or of a quarter. Pages open in a tab, files are saved. */
export function Outputs({
  of,
  names,
}: {
  of: { report: number } | { quarter: Quarter };
  names: readonly OutputName[];
}) {
  const t = useReportTexts();
  const locale = useAdminLocale();
  const { post } = useFetchClient();
  const [error, setError] = useState<string>();

  async function open(output: OutputName): Promise<void> {
    setError(undefined);
    try {
      const { data } = await post<{ url: string }>('/reports/sign', { ...of, output, locale });
      const link = document.createElement('a');
      link.href = data.url;
      if (output === 'print' || output === 'slides') link.target = '_blank';
      link.click();
    } catch (failure) {
      setError(messageIn(failure) ?? t('page.failed'));
    }
  }

  return (
    <Flex gap={2} wrap="wrap">
      {names.map((name) => (
        <Button key={name} variant="tertiary" onClick={() => void open(name)}>
          {t(`output.${name}`)}
        </Button>
      ))}
      {error && <Typography textColor="danger600">{error}</Typography>}
    </Flex>
  );
}

import { Box, Button, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { wordLabels } from '@sanlao/shared/reports/labels';
import { longestWords, wordFields, type WordField } from '@sanlao/shared/reports/report';
import { useAdminLocale } from '../../../../admin/texts.ts';
import { useReportTexts } from './texts.ts';
import type { useWords } from './useWords.ts';

/** The fields of a report; each tells what somebody else has written into it meanwhile. */
export function WordsForm({
  words,
  isReadOnly,
}: {
  words: ReturnType<typeof useWords>;
  isReadOnly: boolean;
}) {
  const t = useReportTexts();
  const locale = useAdminLocale();
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Flex justifyContent="space-between" wrap="wrap" gap={2}>
        <Typography variant="beta" tag="h2">
          {t('report.words')}
        </Typography>
        {!isReadOnly && (
          <Typography
            aria-live="polite"
            data-state={words.state}
            textColor={words.state === 'failed' ? 'danger600' : 'neutral600'}
          >
            {t(`report.${words.state}`)}
          </Typography>
        )}
      </Flex>
      {wordFields.map((field) => (
        <Field.Root key={field} name={field}>
          <Field.Label>{wordLabels[field][locale]}</Field.Label>
          <Textarea
            value={words.words[field]}
            maxLength={longestWords}
            disabled={isReadOnly}
            onChange={(event: { target: { value: string } }) => words.type(field, event.target.value)}
          />
          <Conflict field={field} words={words} />
        </Field.Root>
      ))}
    </Flex>
  );
}

function Conflict({ field, words }: { field: WordField; words: ReturnType<typeof useWords> }) {
  const t = useReportTexts();
  const conflict = words.conflicts[field];
  if (!conflict) return null;
  return (
    <Box background="warning100" padding={3} hasRadius role="alert">
      <Typography>{t('report.conflict', { name: conflict.by ?? t('report.somebody') })}</Typography>
      <Box paddingTop={2} paddingBottom={2} style={{ whiteSpace: 'pre-line' }}>
        <Typography>{conflict.theirs}</Typography>
      </Box>
      <Flex gap={2} wrap="wrap">
        {(['mine', 'theirs', 'both'] as const).map((decision) => (
          <Button key={decision} variant="tertiary" onClick={() => words.decide(field, decision)}>
            {t(`report.${decision}`)}
          </Button>
        ))}
      </Flex>
    </Box>
  );
}

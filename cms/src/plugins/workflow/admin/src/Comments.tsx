import { useState } from 'react';
import { Box, Button, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { styled } from 'styled-components';
import { formatDateTime } from '@sanlao/shared/lao/dates';
import type { Comment } from '@sanlao/shared/editing/workflow';
import { useAdminLocale } from '../../../../admin/texts.ts';
import { messageOf } from './failure.ts';
import { refresh } from './shown.ts';
import { useWorkflowTexts } from './texts.ts';

interface CommentsProps {
  uid: string;
  documentId: string;
  locale: string | null;
  comments: readonly Comment[];
}

/** What was said about the entry, newest last, and a field to say more. */
export function Comments({ uid, documentId, locale, comments }: CommentsProps) {
  const t = useWorkflowTexts();
  const language = useAdminLocale();
  const { post } = useFetchClient();
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();

  async function send() {
    setError(undefined);
    try {
      await post(`/workflow/entries/${uid}/${documentId}/comments`, { locale, text });
      setText('');
      refresh();
    } catch (failure) {
      setError(messageOf(failure));
    }
  }

  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="sigma" tag="h3">
        {t('comments.title')}
      </Typography>
      {comments.length === 0 && (
        <Typography variant="pi" textColor="neutral600">
          {t('comments.none')}
        </Typography>
      )}
      <List>
        {comments.map(({ id, kind, text: said, actorName, at }) => (
          <li key={id} data-comment={kind}>
            <Typography variant="pi" textColor="neutral600" tag="p">
              {actorName ?? t('comments.nobody')}, {formatDateTime(at, language)}
            </Typography>
            {kind !== 'comment' && (
              <Typography variant="pi" fontWeight="bold" textColor="neutral800" tag="p">
                {t(`comments.${kind}`)}
              </Typography>
            )}
            <Said>{said}</Said>
          </li>
        ))}
      </List>
      <Field.Root error={error}>
        <Field.Label>{t('comments.new')}</Field.Label>
        <Textarea maxLength={5000} value={text} onChange={(event) => setText(event.target.value)} />
        <Field.Error />
      </Field.Root>
      <Box>
        <Button type="button" variant="tertiary" disabled={text.trim() === ''} onClick={() => void send()}>
          {t('comments.send')}
        </Button>
      </Box>
    </Flex>
  );
}

const List = styled.ul`
  display: grid;
  gap: 1.2rem;
  max-height: 40rem;
  overflow-y: auto;
`;

const Said = styled.p`
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 1.75;
  overflow-wrap: anywhere;
  white-space: pre-line;
`;

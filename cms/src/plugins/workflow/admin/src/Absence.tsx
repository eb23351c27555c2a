import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { formatDate } from '@sanlao/shared/lao/dates';
import type { Delegation } from '@sanlao/shared/editing/workflow';
import { useAdminLocale } from '../../../../admin/texts.ts';
import { usePolled } from '../../../../admin/usePolled.ts';
import { AbsenceForm, type GivenSite } from './AbsenceForm.tsx';
import { messageOf } from './failure.ts';
import { refresh, useShown } from './shown.ts';
import { useWorkflowTexts } from './texts.ts';

interface Answer {
  delegations: Delegation[];
  /** that this person may hand over */
  sites: GivenSite[];
}

/** Who reviews and publishes for whom while somebody is away; nothing for those whom it does not concern. */
export function Absence() {
  const t = useWorkflowTexts();
  const language = useAdminLocale();
  const { del } = useFetchClient();
  const { changes } = useShown();
  const { answer } = usePolled<Answer>('/workflow/delegations', () => 60_000, changes);
  const [error, setError] = useState<string>();
  if (!answer || (answer.delegations.length === 0 && answer.sites.length === 0)) return null;

  async function end({ id }: Delegation) {
    setError(undefined);
    await del(`/workflow/delegations/${id}`).catch((failure: unknown) => setError(messageOf(failure)));
    refresh();
  }

  return (
    <Box tag="section" aria-labelledby="absence" paddingTop={8}>
      <Typography id="absence" variant="beta" tag="h2">
        {t('absence.title')}
      </Typography>
      <Flex direction="column" alignItems="stretch" gap={3} paddingTop={3}>
        {answer.delegations.map((delegation) => (
          <Flex key={delegation.id} gap={4} wrap="wrap" data-delegation={delegation.id}>
            <Typography>
              {t('absence.item', {
                giver: delegation.giverName,
                receiver: delegation.receiverName,
                site: delegation.site,
                until: formatDate(delegation.until, language),
              })}
            </Typography>
            {answer.sites.some(({ code }) => code === delegation.site) && (
              <Button
                variant="tertiary"
                aria-label={t('absence.end.named', { name: delegation.receiverName })}
                onClick={() => void end(delegation)}
              >
                {t('absence.end')}
              </Button>
            )}
          </Flex>
        ))}
        {error && <Typography textColor="danger600">{error}</Typography>}
        {answer.sites.length > 0 && <AbsenceForm sites={answer.sites} />}
      </Flex>
    </Box>
  );
}

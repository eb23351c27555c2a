import { Status, Typography } from '@strapi/design-system';
import type { OfferState as State } from '@sanlao/shared/editing/offer';
import { useOfferTexts } from './texts.ts';

const variants = {
  offered: 'secondary',
  accepted: 'success',
  declined: 'warning',
  'taken-back': 'warning',
  cancelled: 'neutral',
} as const satisfies Record<State, string>;

export function OfferState({ state }: { state: State }) {
  const t = useOfferTexts();
  return (
    <Status variant={variants[state]} size="S" data-offer={state}>
      <Typography variant="pi" fontWeight="bold">
        {t(`state.${state}`)}
      </Typography>
    </Status>
  );
}

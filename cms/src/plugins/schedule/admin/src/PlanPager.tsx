import { Button, Flex, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import type { PlanPage } from '@sanlao/shared/editing/plan';
import { useScheduleTexts } from './texts.ts';

interface PlanPagerProps {
  /** from 1 on */
  page: number;
  answer: PlanPage;
  onChange: (page: number) => void;
}

/** For a month with more plans than are shown at once, calendar and list alike. */
export function PlanPager({ page, answer: { plans, first, total, pages }, onChange }: PlanPagerProps) {
  const t = useScheduleTexts();
  return (
    <Flex tag="nav" aria-label={t('pages.label')} gap={3} alignItems="center" wrap="wrap" paddingBottom={4}>
      <Button
        variant="tertiary"
        startIcon={<ChevronLeft />}
        disabled={page === 1}
        onClick={() => onChange(page - 1)}
      >
        {t('pages.earlier')}
      </Button>
      <Typography aria-live="polite">
        {plans.length > 0 && t('pages.shown', { first, last: first + plans.length - 1, total })}
      </Typography>
      <Button
        variant="tertiary"
        endIcon={<ChevronRight />}
        disabled={page >= pages}
        onClick={() => onChange(page + 1)}
      >
        {t('pages.later')}
      </Button>
    </Flex>
  );
}

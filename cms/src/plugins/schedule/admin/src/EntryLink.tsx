import { Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { Plan } from '@sanlao/shared/editing/plan';
import { editPath } from '../../../change-feed/admin/src/receipts.ts';
import { useScheduleTexts } from './texts.ts';

export function EntryLink({ plan }: { plan: Plan }) {
  const t = useScheduleTexts();
  return (
    <Link tag={NavLink} to={editPath(plan) ?? ''}>
      {plan.title || t('page.untitled')}
    </Link>
  );
}

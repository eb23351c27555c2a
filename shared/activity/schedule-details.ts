import type { PlanAction } from '../editing/plan.ts';

/** `details` of what is planned for a minute, and of what did not come of it. */
export interface ScheduleDetails {
  scheduled: Planned & {
    /** the minute that was planned before; null where nothing was */
    before: string | null;
  };
  unscheduled: Planned & {
    /** `stopped`: by the platform, because it could not or may not be done; else somebody took it back */
    because: 'cancelled' | 'stopped';
    /** of what was stopped */
    reason: { lo: string; en: string } | null;
  };
  overdue: Planned & {
    /** how late it was when that was noticed */
    minutes: number;
  };
}

interface Planned {
  action: PlanAction;
  /** instant, ISO 8601 */
  dueAt: string;
}

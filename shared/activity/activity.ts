/** What people and the platform did, one row each, never changed: the audit, the notices and the reports read it. */
import { z } from 'zod';

export const activityKinds = [
  // entries
  'saved',
  'submitted',
  'returned',
  'approved',
  'published',
  'unpublished',
  'withdrawn',
  'archived',
  'deleted',
  'restored',
  'commented',
  'scheduled',
  'unscheduled',
  'overdue',
  'offered',
  'accepted',
  'declined',
  'taken-back',
  'undone',
  // people
  'signed-in',
  'sign-in-failed',
  'signed-out',
  'invited',
  'role-changed',
  'delegated',
  'delegation-ended',
  // the platform
  'setting-changed',
  'preview-shared',
  'preview-revoked',
  // `details` of these: { quarter: "2026-Q3", report: <id> }, of a returned one { …, reason } as well
  'report-drafted',
  'report-submitted',
  'report-returned',
  'report-accepted',
] as const;
export type ActivityKind = (typeof activityKinds)[number];

export const activitySchema = z.object({
  id: z.number().int(),
  /** instant, ISO 8601 */
  at: z.string(),
  kind: z.enum(activityKinds),
  /** "admin:3", "token:import"; null: the platform itself */
  actor: z.string().nullable(),
  /** as it was then: people leave, and the record stays readable */
  actorName: z.string().nullable(),
  /** of the entry; all null where it is about none */
  uid: z.string().nullable(),
  documentId: z.string().nullable(),
  locale: z.string().nullable(),
  title: z.string().nullable(),
  /** codes, for who may see it and for reports */
  site: z.string().nullable(),
  unit: z.string().nullable(),
  /** what else belongs to this kind: reasons, versions, what a setting was */
  details: z.record(z.string(), z.unknown()),
});
export type Activity = z.infer<typeof activitySchema>;

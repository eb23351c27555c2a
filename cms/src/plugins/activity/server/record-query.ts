/** Which part of the record somebody asks for and may see. Values in, values out. */
import { z } from 'zod';
import { activityKinds } from '@sanlao/shared/activity/activity';

const day = z.iso.date();

export const filterSchema = z.object({
  site: z.string().min(1).optional(),
  /** "admin:3" */
  actor: z.string().min(1).optional(),
  kind: z.enum(activityKinds).optional(),
  /** the first and the last day in Vientiane */
  from: day.optional(),
  to: day.optional(),
});
export type RecordFilter = z.infer<typeof filterSchema>;

/** @param sites those whose record may be read; what belongs to no site is read by those who may read all */
export function whereOf(
  { site, actor, kind, from, to }: RecordFilter,
  sites: 'all' | readonly string[],
): object {
  return {
    $and: [
      ...(sites === 'all' ? [] : [{ site: { $in: [...sites] } }]),
      ...(site === undefined ? [] : [{ site }]),
      ...(actor === undefined ? [] : [{ actor }]),
      ...(kind === undefined ? [] : [{ kind }]),
      ...(from === undefined ? [] : [{ at: { $gte: new Date(`${from}T00:00:00+07:00`) } }]),
      ...(to === undefined ? [] : [{ at: { $lte: new Date(`${to}T23:59:59.999+07:00`) } }]),
    ],
  };
}

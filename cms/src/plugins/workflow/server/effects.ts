/** What each step does beside changing the state. */
import type { Core } from '@strapi/strapi';
import type { PublishedChange } from '@sanlao/shared/activity/workflow-details';
import type { EntryKey, EntryState } from '@sanlao/shared/editing/states';
import type { Step } from '@sanlao/shared/editing/workflow';
import { canon } from '@sanlao/shared/lao/canon';
import { vientianeDay } from '@sanlao/shared/lao/dates';
import { databaseNow } from '../../../database-clock.ts';
import { keepComment } from './comments.ts';
import { addChangeNote, documentsOf, setWithdrawal } from './edits.ts';
import { draftOf, isEdited, versionOf } from './content.ts';
import { recordEntry } from './record.ts';
import { refuse } from './refusals.ts';
import { approvalOf, type Case } from './situation.ts';

export interface StepOptions {
  /** of a return or a withdrawal: what the author, or readers, are told */
  reason?: string;
  /** of a publish; the first one is `first` whatever is said here */
  change?: Exclude<PublishedChange, 'first'>;
  /** of a publish: what was changed */
  note?: string;
}

export interface StepCase extends Case {
  key: EntryKey;
  options: StepOptions;
  /** of a submit: how many things the checks would have otherwise */
  findings: number;
}

/** @returns the state that the step led to */
type Effect = (strapi: Core.Strapi, step: StepCase) => Promise<EntryState>;

export const effects: Record<Step, Effect> = {
  async submit(strapi, { key, draft, findings }) {
    await recordEntry(strapi, key, draft, 'submitted', { findings });
    return 'submitted';
  },

  'take-back': () => Promise.resolve('draft'),

  async return(strapi, { key, draft, options }) {
    const text = required(options.reason);
    const reasons = await keepComment(strapi, key, { kind: 'returned', text });
    await recordEntry(strapi, key, draft, 'returned', { reasons });
    return 'returned';
  },

  async approve(strapi, step) {
    await recordApproval(strapi, 'approve', step);
    return 'approved';
  },

  async publish(strapi, step) {
    const { key, situation, options } = step;
    await recordApproval(strapi, 'publish', step);
    const note = canon(options.note ?? '').trim();
    const change = situation.live ? (options.change ?? 'minor') : 'first';
    if (change === 'major') {
      if (note === '') throw refuse('no-note');
      await addChangeNote(strapi, key, { date: await dayNow(strapi), text: note });
    }
    await documentsOf(strapi, key).publish(versionOf(key));
    return recordPublish(strapi, step, { change, note });
  },

  async withdraw(strapi, { key, draft, options }) {
    const reason = canon(required(options.reason)).trim();
    const edited = await isEdited(strapi, key);
    await setWithdrawal(strapi, key, { withdrawal: { date: await dayNow(strapi), reason }, edited });
    await recordEntry(strapi, key, draft, 'withdrawn', { reason });
    return 'withdrawn';
  },

  async archive(strapi, { key, draft, situation }) {
    if (situation.live) {
      await documentsOf(strapi, key).unpublish(versionOf(key));
      await recordEntry(strapi, key, draft, 'unpublished', {});
    }
    await recordEntry(strapi, key, draft, 'archived', {});
    return 'archived';
  },

  /** Readers see it again once it has been approved again. */
  async 'bring-back'(strapi, { key, draft }) {
    if (draft.withdrawal !== null)
      await documentsOf(strapi, key).update({ ...versionOf(key), data: { withdrawal: null } });
    return 'draft';
  },
};

/** Says that it was approved, where the act approves and nobody had before. */
export async function recordApproval(
  strapi: Core.Strapi,
  act: 'approve' | 'publish',
  approved: Case & { key: EntryKey },
): Promise<void> {
  const approval = approvalOf(act, approved);
  if (approval) await recordEntry(strapi, approved.key, approved.draft, 'approved', approval);
}

/** Says that it was published, and withdrawn where it was so for the first time; answers the state of it. */
export async function recordPublish(
  strapi: Core.Strapi,
  { key, draft, rights, entry }: Case & { key: EntryKey },
  { change, note }: { change: PublishedChange; note: string },
): Promise<EntryState> {
  const published = (await draftOf(strapi, key)) ?? draft;
  const onBehalfOf = rights.onBehalfOf('publish', draft);
  await recordEntry(strapi, key, published, 'published', { change, note, onBehalfOf });
  if (published.withdrawal === null) return 'published';
  if (entry.state !== 'withdrawn')
    await recordEntry(strapi, key, published, 'withdrawn', { reason: published.withdrawal });
  return 'withdrawn';
}

function required(reason: string | undefined): string {
  if (!reason?.trim()) throw refuse('no-reason');
  return reason;
}

/** As readers are told it: by the clock of the database, which decides when a plan is due, too. */
async function dayNow(strapi: Core.Strapi): Promise<string> {
  return vientianeDay(await databaseNow(strapi));
}

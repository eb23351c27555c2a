/** Takes an entry one step on its way: content, state, comment and record in one transaction. */
import type { Core } from '@strapi/strapi';
import type { EntryKey, EntryState } from '@sanlao/shared/editing/states';
import type { Step } from '@sanlao/shared/editing/workflow';
import { draftOf } from './content.ts';
import { changeEntry } from './entries.ts';
import { effects, type StepOptions } from './effects.ts';
import { findingsBeforeSubmit } from './findings.ts';
import { insideStep } from './in-step.ts';
import { refuse } from './refusals.ts';
import { caseOf, insist } from './situation.ts';
import { stateAfter } from './transitions.ts';
import { freshPublish } from './writing.ts';

export interface StepRequest extends StepOptions {
  step: Step;
  /** of the entry that the person had in view; left out by what has no view of it, such as a schedule */
  revision?: number;
}

/**
 * By the signed-in person, or by the platform where nobody is signed in.
 *
 * @throws errors with reasons in both languages: not allowed, wrong state, changed meanwhile, gone
 */
export async function takeStep(
  strapi: Core.Strapi,
  key: EntryKey,
  { step, revision, ...options }: StepRequest,
): Promise<EntryState> {
  const findings = step === 'submit' ? (await findingsBeforeSubmit(strapi, key)).length : 0;
  return strapi.db.transaction(async () => {
    const before = await caseOf(strapi, key);
    if (revision !== undefined && revision !== before.entry.revision)
      throw refuse('changed', before.draft.title);
    insist(step, before);
    // First of all: who loses the race has changed nothing else.
    const entry = await changeEntry(strapi, before.entry, {
      state: stateAfter(step, before.entry.state),
      // Readers have this version from now on, or the notice that it was withdrawn.
      ...(step === 'publish' || step === 'withdraw' ? { takenBack: false } : {}),
      draft: before.draft,
    });
    const state = await insideStep(() => effects[step](strapi, { ...before, key, options, findings }));
    if (step !== 'publish') return state;
    await changeEntry(strapi, entry, { state, writers: [], draft: await draftOf(strapi, key) });
    await freshPublish(strapi, key);
    return state;
  });
}

import { offeredTypes } from '@sanlao/shared/editing/offer';

const uids: ReadonlySet<string> = new Set(offeredTypes.map((type) => `api::${type}.${type}`));

/** Whether entries of the type may appear on several sites. */
export function isOffered(uid: string): boolean {
  return uids.has(uid);
}

/** Why a single sign-on ended without a session; the admin has a sentence for each. */
export const problemKinds = [
  'unavailable',
  'cancelled',
  'expired',
  'refused',
  'unverified',
  'unknown',
  'inactive',
  'taken',
] as const;
export type ProblemKind = (typeof problemKinds)[number];

export class Problem extends Error {
  readonly kind: ProblemKind;

  constructor(kind: ProblemKind) {
    super(`Single sign-on: ${kind}`);
    this.kind = kind;
  }
}

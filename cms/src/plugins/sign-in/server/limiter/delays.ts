/** How long after attempts that went wrong the next one is looked at. Nothing is ever closed for good. */

/** milliseconds */
const firstDelay = 30_000;
const longestDelay = 15 * 60_000;
/** Failures older than this are forgotten. */
export const memory = 24 * 3_600_000;

/** Attempts that go wrong without a delay. */
export const free = {
  /** one account from one address, or from one browser that the person signed in with before */
  own: 5,
  /** the same, while the account is under attack from everywhere */
  underAttack: 1,
  /** all accounts from one address; offices share one */
  address: 30,
  /** codes after the right password of one account, from anywhere but its own browsers */
  codes: 50,
};

/** From so many failures on, from wherever, an account counts as attacked. */
export const attackedFrom = 50;

export function delayAfter(failures: number, freeAttempts: number): number {
  if (failures < freeAttempts) return 0;
  return Math.min(firstDelay * 2 ** (failures - freeAttempts), longestDelay);
}

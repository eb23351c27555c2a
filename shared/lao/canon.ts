import { repairLog, type Canonical } from './repair-log.ts';
import { repairOnce, untilStable } from './rules.ts';

export { canonHtml } from './canon-html.ts';
export type { Canonical, Repair, RepairWarning } from './repair-log.ts';
export { REPAIR_LABELS, type RuleId } from './rules.ts';

/**
 * The canonical form of Lao text, for everything stored and for every query: the same visible text always
 * gets the same characters. Idempotent, stays NFC, keeps line breaks and visible spelling, and leaves web
 * addresses alone except for NFC. Rules and reasons: docs/lao-text.md, "Canonical form".
 *
 *     canon('ນໍ້າ') === 'ນ້ຳ'
 */
export function canon(text: string): string {
  return untilStable(text, (current) => repairOnce(current, ignore));
}

/**
 * `canon` with an account of what was repaired, for the editor. `repairs` is empty if the text was canonical
 * already; `warnings` names characters that were deleted without a replacement.
 */
export function canonicalise(text: string): Canonical {
  const log = repairLog();
  const repaired = untilStable(text, (current) => repairOnce(current, log.note));
  return { text: repaired, ...log.result() };
}

function ignore(): void {}

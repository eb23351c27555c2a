/** What a public address is made of (docs/decisions/2026-11-22-url-identity.md). Values in, values out. */
import { randomInt } from 'node:crypto';

/** Lower case, without the characters that people take for one another (0 o, 1 i l). */
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz';
const length = 6;

/** @param pick an integer from 0 to `below` - 1 */
export function newUrlId(pick: (below: number) => number = randomInt): string {
  return Array.from({ length }, () => alphabet[pick(alphabet.length)]).join('');
}

import { randomInt } from 'node:crypto';
import { asciiDigits } from '@sanlao/shared/lao/digits';

/** Without what people take for one another on paper: 0 and o, 1, i and l. */
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz';
const recoveryLength = 10;
const recoveryCodesEach = 10;

export type Code = { kind: 'app'; digits: string } | { kind: 'recovery'; characters: string };

/** What someone typed: with spaces, hyphens, capitals or Lao digits as it comes; null: no code. */
export function parseCode(typed: unknown): Code | null {
  if (typeof typed !== 'string' || typed.length > 40) return null;
  const characters = asciiDigits(typed)
    .toLowerCase()
    .replace(/[\s\u200B-]/g, '');
  if (/^\d{6}$/.test(characters)) return { kind: 'app', digits: characters };
  const isRecovery =
    characters.length === recoveryLength && [...characters].every((c) => alphabet.includes(c));
  return isRecovery ? { kind: 'recovery', characters } : null;
}

/** Ten codes of 49 bits, "k3f9q-2mwpx", for the day when the telephone is lost. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: recoveryCodesEach }, () => {
    const characters = Array.from({ length: recoveryLength }, () => alphabet[randomInt(alphabet.length)]);
    return `${characters.slice(0, 5).join('')}-${characters.slice(5).join('')}`;
  });
}

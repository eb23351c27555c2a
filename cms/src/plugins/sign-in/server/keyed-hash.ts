import { createHmac } from 'node:crypto';
import { secrets } from '../../../runtime.ts';

/**
 * A hash that nobody can make or guess without this installation's secrets: 32 hexadecimal digits.
 *
 * @param purpose keeps hashes of one use from being good for another
 */
export function keyedHash(purpose: string, ...parts: string[]): string {
  return createHmac('sha256', secrets.encryptionKey)
    .update(JSON.stringify([purpose, ...parts]))
    .digest('hex')
    .slice(0, 32);
}

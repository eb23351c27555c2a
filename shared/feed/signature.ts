/** Signing and checking the doorbell by the Standard Webhooks scheme (https://www.standardwebhooks.com). */
import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

export interface SignatureHeaders {
  'webhook-id': string;
  'webhook-timestamp': string;
  'webhook-signature': string;
}

/** @param secret base64, as in the secrets file */
export function signDoorbell(body: string, secret: string, now = new Date()): SignatureHeaders {
  const id = `msg_${randomUUID()}`;
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, now, body),
  };
}

/**
 * True when any of the secrets signed exactly these bytes within the last (or next) 300 seconds.
 * Comparison is in constant time. A replay inside that window is for the caller to drop by `webhook-id`.
 */
export function verifyDoorbell(
  body: string,
  headers: Record<string, string>,
  secrets: readonly string[],
): boolean {
  return secrets.some((secret) => {
    try {
      new Webhook(secret).verify(body, headers);
      return true;
    } catch {
      return false;
    }
  });
}

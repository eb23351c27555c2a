import { problemKinds, type ProblemKind } from '../../server/oidc/problem.ts';
import type { Setup } from './SetupSteps.tsx';

/** What the server asks for, or says, after an attempt. */
export type Step =
  | { step: 'code'; wrong: boolean }
  | { step: 'set-up'; wrong: boolean; setup: Setup | null }
  | { step: 'wait'; seconds: number }
  | { step: 'wrong' }
  | { step: 'inactive' }
  | { step: 'failed' };

/** @param error of Strapi's sign-in: `{ name, message, details }` of the server's answer; the message may be in Lao by now */
export function stepOf(error: unknown): Step {
  const { details } = (error ?? {}) as { details?: Record<string, unknown> };
  switch (details?.['step']) {
    case 'code':
      return { step: 'code', wrong: details['wrong'] === true };
    case 'set-up':
      return {
        step: 'set-up',
        wrong: details['wrong'] === true,
        setup: 'qr' in details ? (details as unknown as Setup) : null,
      };
    case 'wait':
      return { step: 'wait', seconds: Number(details['seconds']) };
    case 'wrong':
    case 'inactive':
      return { step: details['step'] };
    default:
      return { step: 'failed' };
  }
}

const tidings = [...problemKinds, 'signed-in', 'password-set'] as const;
export type Tidings = ProblemKind | 'signed-in' | 'password-set';

/** What another page sends to be told here; null: nothing, or nothing that we would say. */
export function tidingsOf(search: string): Tidings | null {
  const told = new URLSearchParams(search).get('told');
  return tidings.find((one) => one === told) ?? null;
}

/** Every cell of a table, tried: what was done where the table says no, or was refused where it says yes. */
import type { RoleKind } from '@sanlao/shared/people/roles';
import type { Answer } from '../world.ts';
import type { Row } from './roles-table.ts';

/** Answers whether it was possible. */
export type Attempt<Place extends string> = (role: RoleKind, place: Place) => Promise<boolean>;

export interface Outcome {
  /** how many cells, each at every place */
  tried: number;
  /** "editor may not list at other site" */
  wrong: string[];
}

export async function tryCells<Place extends string>(
  rows: readonly Row[],
  attempts: Readonly<Record<string, Attempt<Place>>>,
  {
    reach,
    places,
    roles,
  }: { reach: Record<string, readonly Place[]>; places: readonly Place[]; roles?: RoleKind[] },
): Promise<Outcome> {
  const outcome: Outcome = { tried: 0, wrong: [] };
  for (const { action, cells } of rows) {
    const attempt = attempts[action];
    if (!attempt) throw new Error(`No test tries "${action}".`);
    for (const [role, word] of Object.entries(cells) as [RoleKind, string][]) {
      if (roles && !roles.includes(role)) continue;
      const allowed = reach[word];
      if (!allowed) throw new Error(`docs/roles.md does not explain the word "${word}".`);
      for (const place of places) {
        outcome.tried += 1;
        const possible = await attempt(role, place);
        if (possible !== allowed.includes(place))
          outcome.wrong.push(`${role} ${possible ? 'may' : 'may not'} "${action}" at ${place}`);
      }
    }
  }
  return outcome;
}

/** Refused by who one is; what the workflow refuses by how things stand, and says by a code, is another matter. */
export function isPermitted({ status, body }: Answer): boolean {
  if (status < 300) return true;
  const { message, details } = body?.error ?? {};
  if (status === 400 && details?.code) return true;
  if (status === 403 && details?.code === 'own-work') return true;
  if ([401, 403, 404, 405].includes(status)) return false;
  throw new Error(`Unexpected answer: ${status} ${message} ${JSON.stringify(details)}`);
}

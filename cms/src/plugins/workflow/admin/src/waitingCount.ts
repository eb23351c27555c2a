import { countOf } from '../../../../admin/countOf.ts';

/** How many entries wait for the one who is signed in. */
export const waitingCount = countOf('/workflow/waiting/count');

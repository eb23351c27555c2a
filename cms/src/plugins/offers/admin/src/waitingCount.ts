import { countOf } from '../../../../admin/countOf.ts';

/** How many offers wait for an answer of the one who is signed in. */
export const waitingCount = countOf('/offers/received/count');

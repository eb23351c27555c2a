/** What a request to the media library asks for beside files and folders: a file knows every entry that uses it. Pure. */

type Query = Readonly<Record<string, unknown>>;

/**
 * Names that lead from there to entries, in what is asked to be answered as well. The admin asks for parents of a folder
 * with everything that they have, which has files without their entries.
 */
const leading = {
  files: new Set(['related', '*']),
  folders: new Set(['related', 'files']),
} as const;

/** Whether the answer, its order or what is left out of it would tell of entries. What is searched for tells nothing. */
export function asksForEntries(of: keyof typeof leading, { populate, sort, filters }: Query): boolean {
  return (
    [...namesIn(populate)].some((name) => leading[of].has(name)) ||
    [...namesIn(sort)].includes('related') ||
    keysIn(filters).includes('related')
  );
}

/** In each form that Strapi takes: "a,b.c", lists and objects of these. */
function* namesIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield* value.split(/[^\w*]+/);
  else if (value !== null && typeof value === 'object')
    for (const [name, inside] of Object.entries(value)) {
      yield* namesIn(name);
      yield* namesIn(inside);
    }
}

function keysIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inside]) => [name, ...keysIn(inside)]);
}

/** What of a watched row changed. Values in, values out. */

export type Row = Readonly<Record<string, unknown>>;

/** Names of the fields whose values differ. */
export function changedNames(
  fields: readonly string[],
  before: Row | undefined,
  after: Row | undefined,
): string[] {
  return fields.filter((name) => comparable(before?.[name]) !== comparable(after?.[name]));
}

/** Names that are in one of both only, or mean something else there; sorted. */
export function changedKeys(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((name) => before.get(name) !== after.get(name))
    .sort();
}

/** Rows that a field refers to are compared by their ids, in any order. */
function comparable(value: unknown): string {
  if (Array.isArray(value)) return JSON.stringify(value.map(identity).sort());
  return JSON.stringify(value ?? null);
}

function identity(value: unknown): string {
  const { id } = (value ?? {}) as { id?: unknown };
  return JSON.stringify(id ?? value);
}

/** What an entry that is being saved refers to: files of the library, other entries. Pure. */

export interface Attribute {
  type: string;
  target?: string;
  component?: string;
}

export type Attributes = Readonly<Record<string, Attribute>>;

export interface References {
  files: Set<number>;
  /** by the content type they are of; rows or whole documents */
  entries: Map<string, { ids: Set<number>; documentIds: Set<string> }>;
}

/**
 * Collects from data in any of the forms that Strapi takes: an id, `{ id }`, `{ documentId }`, lists of these,
 * `{ set }`, `{ connect }`, and the same inside components.
 *
 * @param componentOf attributes of a component by its name
 */
export function referencesIn(
  data: unknown,
  attributes: Attributes,
  componentOf: (name: string) => Attributes,
  found: References = { files: new Set(), entries: new Map() },
): References {
  if (data === null || typeof data !== 'object') return found;
  for (const [field, value] of Object.entries(data)) {
    const attribute = attributes[field];
    if (attribute?.type === 'media') {
      for (const { id } of targetsIn(value)) if (id !== undefined) found.files.add(id);
    } else if (attribute?.type === 'relation' && attribute.target?.startsWith('api::')) {
      addEntries(found, attribute.target, value);
    } else if (attribute?.type === 'component' && attribute.component) {
      for (const item of [value].flat()) {
        referencesIn(item, componentOf(attribute.component), componentOf, found);
      }
    }
  }
  return found;
}

function addEntries({ entries }: References, uid: string, value: unknown): void {
  const own = entries.get(uid) ?? { ids: new Set(), documentIds: new Set() };
  entries.set(uid, own);
  for (const { id, documentId } of targetsIn(value)) {
    if (documentId !== undefined) own.documentIds.add(documentId);
    else if (id !== undefined) own.ids.add(id);
  }
}

interface Target {
  id?: number;
  documentId?: string;
}

function targetsIn(value: unknown): Target[] {
  if (Array.isArray(value)) return value.flatMap(targetsIn);
  if (typeof value === 'number') return [{ id: value }];
  if (typeof value === 'string') return [/^\d+$/.test(value) ? { id: Number(value) } : { documentId: value }];
  if (value === null || typeof value !== 'object') return [];
  const { id, documentId, set, connect } = value as Record<string, unknown>;
  return [
    ...targetsIn(set),
    ...targetsIn(connect),
    // Strapi follows either, so both are looked at.
    ...(typeof documentId === 'string' ? [{ documentId }] : []),
    ...(id === undefined ? [] : targetsIn(typeof id === 'number' || typeof id === 'string' ? id : null)),
  ];
}

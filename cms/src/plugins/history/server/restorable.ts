/** What of a version can be put back into a draft. Values in, values out. */
import type { EntryReference, Fields, FieldValue, FileReference } from '@sanlao/shared/editing/fields';
import { keptFields, type Attribute, type Model, type ModelOf } from './model.ts';

/** What there is now. */
export interface Present {
  modelOf: ModelOf;
  /** id of the file in the library; undefined where it is gone */
  fileId(file: FileReference): number | undefined;
  hasEntry(entry: EntryReference): boolean;
  /** whether the field may still hold the code */
  hasCode(attribute: Attribute, code: string): boolean;
}

/** What could not be put back: the field keeps what it has now, or loses what is gone. */
export interface Left {
  /** "title", or "gallery.image" within a component */
  field: string;
  reason: 'field-gone' | 'type-changed' | 'file-gone' | 'entry-gone' | 'code-gone';
  /** of what is gone */
  names: string[];
}

export interface Restorable {
  data: Record<string, unknown>;
  left: Left[];
}

/**
 * They are no text of the entry: where it belongs, what others call it by, and what readers were told of it since. A
 * version from before a correction must not make that correction unsaid.
 */
const staysAsItIs: ReadonlySet<string> = new Set(['site', 'unit', 'code', 'withdrawal', 'changeNotes']);

/** Data for an update of the draft; a field that was empty then becomes empty again. */
export function restorable(fields: Fields, model: Model, present: Present): Restorable {
  const left: Left[] = [];
  const data = put(fields, model, '', staysAsItIs);
  return { data, left };

  function put(from: Fields, { attributes }: Model, prefix: string, but: ReadonlySet<string>) {
    const kept = keptFields({ attributes }).filter(([name]) => !but.has(name));
    const known = new Set(kept.map(([name]) => name));
    for (const name of Object.keys(from)) {
      if (!known.has(name) && !but.has(name))
        left.push({ field: prefix + name, reason: 'field-gone', names: [] });
    }
    return Object.fromEntries(
      kept.flatMap(([name, attribute, type]): [string, unknown][] => {
        const value = from[name];
        if (!value) return [[name, emptyOf(attribute)]];
        if (value.type !== type || isOtherComponent(value, attribute)) {
          left.push({ field: prefix + name, reason: 'type-changed', names: [] });
          return [];
        }
        return [[name, stored(value, attribute, prefix + name)]];
      }),
    );
  }

  function stored(value: FieldValue, attribute: Attribute, field: string): unknown {
    switch (value.type) {
      case 'codes': {
        const there = those(
          value.value,
          (code) => present.hasCode(attribute, code),
          field,
          'code-gone',
          String,
        );
        return attribute.type === 'json' ? there : (there[0] ?? null);
      }
      case 'media': {
        const isThere = (file: FileReference) => present.fileId(file) !== undefined;
        const there = those(value.value, isThere, field, 'file-gone', ({ name }) => name);
        const ids = there.map((file) => present.fileId(file));
        return attribute.multiple ? ids : (ids[0] ?? null);
      }
      case 'relation': {
        const nameOf = ({ title, documentId }: EntryReference) => title ?? documentId;
        const there = those(value.value, (entry) => present.hasEntry(entry), field, 'entry-gone', nameOf);
        return { set: there.map(({ documentId }) => ({ documentId })) };
      }
      case 'component': {
        const model = present.modelOf(value.component) ?? { attributes: {} };
        const groups = value.value.map((group) => put(group, model, `${field}.`, new Set()));
        return attribute.repeatable ? groups : (groups[0] ?? null);
      }
      default:
        return value.value;
    }
  }

  function those<T>(
    all: readonly T[],
    isThere: (one: T) => boolean,
    field: string,
    reason: Left['reason'],
    nameOf: (one: T) => string,
  ): T[] {
    const gone = all.filter((one) => !isThere(one));
    if (gone.length > 0) left.push({ field, reason, names: gone.map(nameOf) });
    return all.filter(isThere);
  }
}

function isOtherComponent(value: FieldValue, attribute: Attribute): boolean {
  return value.type === 'component' && value.component !== attribute.component;
}

function emptyOf({ type, multiple, repeatable }: Attribute): unknown {
  if (type === 'relation') return { set: [] };
  return multiple || repeatable ? [] : null;
}

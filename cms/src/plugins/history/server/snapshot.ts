/** The fields of a row as a version keeps them. Values in, values out. */
import type { Fields, FieldType, FieldValue } from '@sanlao/shared/editing/fields';
import { keptFields, titleFieldsOf, titleOf, type Attribute, type Model, type ModelOf } from './model.ts';

type Row = Readonly<Record<string, unknown>>;

/** What `fieldsOf` needs to be read with a row. */
export function populateOf(model: Model, modelOf: ModelOf): Record<string, object> {
  return Object.fromEntries(
    keptFields(model).flatMap(([name, attribute, type]): [string, object][] => {
      if (type === 'media') return [[name, { select: ['id', 'hash', 'documentId', 'name'] }]];
      if (type === 'component') {
        const component = modelOf(attribute.component ?? '');
        return component ? [[name, { populate: populateOf(component, modelOf) }]] : [];
      }
      if (type !== 'relation') return [];
      const target = modelOf(attribute.target ?? '');
      return [[name, { select: ['id', 'documentId', ...(target ? titleFieldsOf(target) : [])] }]];
    }),
  );
}

/** Every field of the row that is not empty. */
export function fieldsOf(row: Row, model: Model, modelOf: ModelOf): Fields {
  return Object.fromEntries(
    keptFields(model).flatMap(([name, attribute, type]): [string, FieldValue][] => {
      const value = valueOf(row[name], attribute, type, modelOf);
      return value ? [[name, value]] : [];
    }),
  );
}

function valueOf(
  stored: unknown,
  attribute: Attribute,
  type: FieldType,
  modelOf: ModelOf,
): FieldValue | undefined {
  if (stored === null || stored === undefined || stored === '') return undefined;
  switch (type) {
    case 'text':
    case 'html':
    case 'choice':
    case 'date':
      return { type, value: String(stored) };
    case 'datetime':
      return { type, value: new Date(stored as string).toISOString() };
    case 'number':
      return { type, value: typeof stored === 'number' ? stored : String(stored) };
    case 'boolean':
      return { type, value: Boolean(stored) };
    case 'codes':
      return filled(type, listOf(stored).map(String));
    case 'media':
      return filled(
        type,
        rowsOf(stored).map(({ hash, documentId, name }) => ({
          hash: String(hash),
          documentId: String(documentId),
          name: String(name),
        })),
      );
    case 'relation': {
      const uid = attribute.target ?? '';
      return filled(
        type,
        rowsOf(stored).map((row) => ({
          uid,
          documentId: String(row['documentId']),
          title: titleOf(row),
        })),
      );
    }
    case 'component': {
      const component = attribute.component ?? '';
      const model = modelOf(component);
      const groups = model ? rowsOf(stored).map((row) => fieldsOf(row, model, modelOf)) : [];
      return groups.length > 0 ? { type, component, value: groups } : undefined;
    }
  }
}

function filled<T extends FieldType, V>(type: T, value: V[]): { type: T; value: V[] } | undefined {
  return value.length > 0 ? { type, value } : undefined;
}

function listOf(stored: unknown): unknown[] {
  return Array.isArray(stored) ? stored : [stored];
}

function rowsOf(stored: unknown): Record<string, unknown>[] {
  return listOf(stored).filter((row) => row !== null && typeof row === 'object') as Record<string, unknown>[];
}

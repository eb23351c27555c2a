/**
 * The content manager's own configuration of a content type or component, and how our tables become part of it.
 * Values in, values out.
 */
import { storedHint, type EditingLayout } from '../tables/layout.ts';

export interface Configuration {
  settings: Record<string, unknown>;
  metadatas: Record<string, { edit: Record<string, unknown>; list: Record<string, unknown> }>;
  layouts: { list: string[]; edit: Placed[][] };
}

interface Placed {
  name: string;
  size: number;
}

/** The part of a configuration that a table speaks of. */
export type Wanted = Partial<Pick<Configuration, 'settings'>> & Omit<Configuration, 'settings'>;

export function wantedConfiguration(layout: EditingLayout): Wanted {
  const { mainField, sort, list, rows, fields, readOnly = [], relations = {} } = layout;
  const [defaultSortBy, defaultSortOrder] = sort ?? [];
  return {
    settings: { mainField, ...(sort ? { defaultSortBy, defaultSortOrder, pageSize: 20 } : {}) },
    metadatas: Object.fromEntries(
      Object.entries(fields).map(([name, texts]) => [
        name,
        {
          edit: {
            label: texts.en,
            description: storedHint(texts),
            editable: !readOnly.includes(name),
            ...(relations[name] ? { mainField: relations[name] } : {}),
          },
          list: { label: texts.en },
        },
      ]),
    ),
    layouts: {
      list: list ?? [],
      edit: rows.map((row) => Object.entries(row).map(([name, size]) => ({ name, size }))),
    },
  };
}

/**
 * The configuration with our tables in it. What an administrator changed since the tables were last applied stays:
 * each value is ours only while it is the one that was applied.
 *
 * @param applied what was applied last time; undefined on the first start, when all is ours
 */
export function mergeConfiguration(
  current: Configuration,
  wanted: Wanted,
  applied: Wanted | undefined,
): Configuration {
  return {
    settings: mergeValues(current.settings, wanted.settings ?? {}, applied?.settings),
    metadatas: Object.fromEntries(
      Object.entries(current.metadatas).map(([name, { edit, list }]) => [
        name,
        {
          edit: mergeValues(
            edit,
            wanted.metadatas[name]?.edit ?? {},
            applied && (applied.metadatas[name]?.edit ?? edit),
          ),
          list: mergeValues(
            list,
            wanted.metadatas[name]?.list ?? {},
            applied && (applied.metadatas[name]?.list ?? list),
          ),
        },
      ]),
    ),
    layouts: {
      list:
        isOurs(current.layouts.list, applied?.layouts.list) && wanted.layouts.list.length
          ? wanted.layouts.list
          : current.layouts.list,
      edit: isOurs(onlyKnown(current.layouts.edit, applied), applied?.layouts.edit)
        ? wanted.layouts.edit
        : current.layouts.edit,
    },
  };
}

function mergeValues(
  current: Record<string, unknown>,
  wanted: Record<string, unknown>,
  applied: Record<string, unknown> | undefined,
): Record<string, unknown> {
  const ours = Object.entries(wanted).filter(([key]) => !applied || isOurs(current[key], applied[key]));
  return { ...current, ...Object.fromEntries(ours) };
}

function isOurs(current: unknown, applied: unknown): boolean {
  return applied === undefined || JSON.stringify(current) === JSON.stringify(applied);
}

/** Without the fields that Strapi itself appended because the schema got them later. */
function onlyKnown(rows: Placed[][], applied: Wanted | undefined): Placed[][] {
  if (!applied) return rows;
  return rows
    .map((row) => row.filter(({ name }) => name in applied.metadatas))
    .filter((row) => row.length > 0);
}

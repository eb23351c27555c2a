/** What the queries of this folder share. They ask the tables directly: figures need few columns of many rows. */
import type { Core } from '@strapi/strapi';

/** of Knex, which is a dependency of Strapi only */
export type Query = ReturnType<Core.Strapi['db']['connection']['queryBuilder']>;

export interface Scope {
  /** codes of the sites that are asked about */
  sites: 'all' | readonly string[];
}

/** SQLite takes a limited number of values in one statement. */
const partSize = 500;

export function activities(strapi: Core.Strapi, alias: string): Query {
  return strapi.db.connection(`sanlao_activities as ${alias}`);
}

export function tableOf(strapi: Core.Strapi, uid: string): string {
  return strapi.db.metadata.get(uid).tableName;
}

export async function inParts<Value, Row>(
  values: readonly Value[],
  find: (part: Value[]) => Promise<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let start = 0; start < values.length; start += partSize) {
    rows.push(...(await find(values.slice(start, start + partSize))));
  }
  return rows;
}

/** SQLite keeps instants as milliseconds. */
export function instantOf(value: string | number | Date): Date {
  return new Date(value);
}

/** SQLite answers with the text of a JSON column, PostgreSQL with its value. */
export function jsonOf(value: unknown): unknown {
  return typeof value === 'string' ? (JSON.parse(value) as unknown) : value;
}

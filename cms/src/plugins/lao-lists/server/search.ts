/** Search of the content manager and the library: by folded texts instead of the characters somebody typed. */
import type { Core } from '@strapi/strapi';
import type { Listed } from './listed.ts';
import { searchTable, searchTerms } from './search-texts.ts';

export type Where = Record<string, unknown>;

export interface FindParams {
  where?: Where;
  _q?: string;
}

/** Puts a condition on ids in the place of `_q`. Applied twice, it changes nothing more. */
export function searchFolded(strapi: Core.Strapi, uid: string, params: FindParams): void {
  const { _q: query, where } = params;
  if (typeof query !== 'string' || !query.trim()) return;
  delete params._q;
  params.where = both(where, { id: { $in: idsWith(strapi, uid, 'text', query) } });
}

/** What a picker of related entries looks for in their names. */
export function pickFolded(strapi: Core.Strapi, uid: string, params: FindParams, { sorted }: Listed): void {
  if (params.where)
    params.where = replaced(params.where, sorted, (query) => idsWith(strapi, uid, 'title', query));
}

function replaced(where: Where, fields: string[], ids: (query: string) => unknown): Where {
  return Object.fromEntries(
    Object.entries(where).map(([key, value]) => {
      if (key === '$and' && Array.isArray(value))
        return [key, value.map((part: Where) => replaced(part, fields, ids))];
      const query = fields.includes(key) ? containedIn(value) : undefined;
      return query === undefined ? [key, value] : ['id', { $in: ids(query) }];
    }),
  );
}

function containedIn(value: unknown): string | undefined {
  const { $containsi, $contains } = (value ?? {}) as { $containsi?: unknown; $contains?: unknown };
  const query = $containsi ?? $contains;
  return typeof query === 'string' ? query : undefined;
}

function both(where: Where | undefined, condition: Where): Where {
  return where ? { $and: [where, condition] } : condition;
}

/** A subquery: the ids of the rows whose texts have all that was typed. */
function idsWith(strapi: Core.Strapi, uid: string, column: 'title' | 'text', query: string): unknown {
  const found = strapi.db.getConnection(searchTable).select('entry_id').where('entry_uid', uid);
  for (const term of searchTerms(query)) {
    void found.whereRaw("?? like ? escape '!'", [column, `%${term.replace(/[!%_]/g, '!$&')}%`]);
  }
  return found;
}

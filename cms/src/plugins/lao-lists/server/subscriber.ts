import type { Core } from '@strapi/strapi';
import type { Listed } from './listed.ts';
import { byKeys, setKeys } from './order.ts';
import { createSearchTexts } from './search-texts.ts';
import { pickFolded, searchFolded, type FindParams } from './search.ts';

type Row = Record<string, unknown>;

interface Event {
  model: { uid: string };
  params: FindParams & { data?: Row | Row[]; orderBy?: never };
  result?: { id?: number };
}

/** Follows every row that is written, and every list that is read, of the types. */
export function subscribe(strapi: Core.Strapi, types: ReadonlyMap<string, Listed>): void {
  const texts = createSearchTexts(strapi, types);
  const listedOf = ({ model }: Event) => types.get(model.uid)!;

  strapi.db.lifecycles.subscribe({
    models: [...types.keys()],
    beforeCreate: key,
    beforeCreateMany: key,
    beforeUpdate: key,
    beforeUpdateMany: key,
    afterCreate: keep,
    afterUpdate: keep,
    afterDelete: ({ model, result }: Event) => result?.id && texts.remove(model.uid, result.id),
    beforeFindMany: read,
    beforeCount: read,
  } as never);

  function key(event: Event): void {
    for (const row of [event.params.data ?? []].flat()) setKeys(row, listedOf(event));
  }

  async function keep(event: Event): Promise<void> {
    const written = Object.keys([event.params.data ?? {}].flat()[0] ?? {});
    const isText = written.some((name) => listedOf(event).searched.includes(name));
    if (isText && event.result?.id) await texts.save(event.model.uid, event.result.id);
  }

  function read(event: Event): void {
    const { params, model } = event;
    if (params?.orderBy) params.orderBy = byKeys(params.orderBy, listedOf(event)) as never;
    if (!params) return;
    searchFolded(strapi, model.uid, params);
    if (isPicker()) pickFolded(strapi, model.uid, params, listedOf(event));
  }

  function isPicker(): boolean {
    return strapi.requestContext.get()?.path.startsWith('/content-manager/relations/') ?? false;
  }
}

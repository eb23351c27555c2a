/** The actions of the tables on entries, as requests. */
import type { RoleKind } from '@sanlao/shared/people/roles';
import type { Answer, Entry } from '../world.ts';
import { isPermitted, type Attempt } from './cells.ts';
import { places, type PlaceName, type Stage } from './stage.ts';

const content = '/content-manager/collection-types/api::article.article';

/** Entries that stay as they are, for reading. */
export async function entryAttempts(stage: Stage): Promise<Record<string, Attempt<PlaceName>>> {
  const { people, fresh } = stage;
  const read: Record<PlaceName, Entry> = {
    'own unit': await fresh('own unit', { published: true }),
    'own site': await fresh('own site', { published: true }),
    'other site': await fresh('other site', { published: true }),
  };

  const ask = (role: RoleKind, method: string, path: string, body?: unknown) =>
    people[role].ask(method, path, body);

  const lists =
    (path: (entry: Entry, place: PlaceName) => string): Attempt<PlaceName> =>
    async (role, place) => {
      const { body } = await ask(role, 'GET', path(read[place], place));
      return contains(body, read[place]);
    };

  const reads =
    (path: (entry: Entry) => string): Attempt<PlaceName> =>
    async (role, place) =>
      isPermitted(await ask(role, 'GET', path(read[place])));

  const changes =
    (
      request: (entry: Entry, place: PlaceName) => [method: string, path: string, body?: unknown],
      options: { published?: boolean } = {},
    ): Attempt<PlaceName> =>
    async (role, place) => {
      const entry = await fresh(place, options);
      return isPermitted(await ask(role, ...request(entry, place)));
    };

  /** An entry of the own unit, changed so that it has to do with another place. */
  const changesOwn =
    (
      request: (own: Entry, place: PlaceName) => [method: string, path: string, body?: unknown],
    ): Attempt<PlaceName> =>
    async (role, place) =>
      isPermitted(await ask(role, ...request(await fresh('own unit'), place)));

  const asToken =
    (request: (entry: Entry, place: PlaceName) => [method: string, path: string, body?: unknown]) =>
    async (role: RoleKind, place: PlaceName) => {
      const answer = await ask(role, ...request(read[place], place));
      return isPermitted(answer) && !isGraphqlRefusal(answer);
    };

  const one = ({ documentId }: Entry) => `${content}/${documentId}`;
  const many = ({ documentId }: Entry) => ({ documentIds: [documentId], locale: 'lo' });
  const graphql = (query: string) => ['POST', '/graphql', { query }] as [string, string, unknown];

  return {
    list: lists(() => `${content}?pageSize=100&sort=id:ASC`),
    'list, asked for the other site by name': lists(
      (_, place) => `${content}?pageSize=100&sort=id:ASC&filters[$or][0][site][$eq]=${places[place].site}`,
    ),
    search: lists((entry) => `${content}?_q=${encodeURIComponent(String(entry['title']))}`),
    'home page': async (role, place) => {
      // It shows the newest four.
      const entry = await fresh(place);
      const { body } = await ask(role, 'GET', '/content-manager/homepage/recent-documents?action=update');
      return contains(body, entry);
    },
    open: reads(one),
    'open a language that is not there': reads((entry) => `${one(entry)}?locale=en`),
    'check several before publishing': async (role, place) => {
      const path = `${content}/actions/bulkFindForValidation`;
      const answer = await ask(role, 'POST', path, many(read[place]));
      if (answer.status !== 405 && answer.status !== 404) return contains(answer.body, read[place]);
      return contains((await ask(role, 'GET', path, undefined)).body, read[place]);
    },
    'count links to drafts': reads((entry) => `${one(entry)}/actions/countDraftRelations`),
    'count links to drafts of several': reads(
      ({ documentId }) =>
        `${content}/actions/countManyEntriesDraftRelations?documentIds[]=${documentId}&locale[]=lo`,
    ),

    create: async (role, place) => {
      const body = { ...places[place], title: 'ໃໝ່', date: '2026-11-20' };
      const answer = await ask(role, 'POST', content, body);
      return isPermitted(answer) && answer.body.data?.site === places[place].site;
    },
    update: changes((entry) => ['PUT', one(entry), { title: 'ປ່ຽນແລ້ວ' }]),
    translate: changes((entry) => ['PUT', `${one(entry)}?locale=en`, { title: 'Translated', locale: 'en' }]),
    'move there': changesOwn((own, place) => ['PUT', one(own), places[place]]),
    copy: changes(({ documentId }) => ['POST', `${content}/clone/${documentId}`, { title: 'ສຳເນົາ' }]),
    'copy an own entry there': changesOwn(({ documentId }, place) => [
      'POST',
      `${content}/clone/${documentId}`,
      { title: 'ສຳເນົາ', ...places[place] },
    ]),
    'discard changes': changes((entry) => ['POST', `${one(entry)}/actions/discard`, {}], { published: true }),
    'delete a draft': changes((entry) => ['DELETE', one(entry)]),
    'delete several drafts': changes((entry) => ['POST', `${content}/actions/bulkDelete`, many(entry)]),
    'delete what is published': changes((entry) => ['DELETE', one(entry)], { published: true }),
    publish: changes((entry) => ['POST', `${one(entry)}/actions/publish`, {}]),
    'publish several': changes((entry) => ['POST', `${content}/actions/bulkPublish`, many(entry)]),
    'create and publish at once': async (role, place) => {
      const body = { ...places[place], title: 'ໃໝ່', date: '2026-11-20', status: 'published' };
      return isPermitted(await ask(role, 'POST', `${content}/actions/publish`, body));
    },
    'translate and publish at once': changes((entry) => [
      'POST',
      `${one(entry)}/actions/publish?locale=en`,
      { title: 'Translated', locale: 'en' },
    ]),
    unpublish: changes((entry) => ['POST', `${one(entry)}/actions/unpublish`, {}], { published: true }),
    'unpublish several': changes((entry) => ['POST', `${content}/actions/bulkUnpublish`, many(entry)], {
      published: true,
    }),
    'show on another site': changes((entry, place) => [
      'PUT',
      one(entry),
      { alsoOn: [place === 'other site' ? 'attapeu' : 'champasak'] },
    ]),

    'choose in a relation': lists(
      (entry) =>
        `/content-manager/relations/api::article.article/relatedArticles?_q=${encodeURIComponent(String(entry['title']))}`,
    ),
    'link by its id': changesOwn((own, place) => [
      'PUT',
      one(own),
      { relatedArticles: { connect: [{ documentId: read[place].documentId, id: read[place]['id'] }] } },
    ]),
    'see what it is linked to': reads(
      ({ documentId }) => `/content-manager/relations/api::article.article/${documentId}/relatedArticles`,
    ),
    "choose its unit's code": async (role, place) => {
      const { site, unit } = places[place];
      const { body } = await ask(role, 'GET', `/codes/options?kind=unit&site=${site}`);
      return body.options.some(
        (option: { code: string; usable: boolean }) => option.code === unit && option.usable,
      );
    },
    'see its receipt': reads(
      ({ documentId }) => `/change-feed/receipts/api::article.article/${documentId}?locale=lo`,
    ),
    'see it in the waiting list': lists(() => '/change-feed/waiting'),
    'see its Lao report': reads(
      ({ documentId }) => `/lao-text/reports/api::article.article/${documentId}?locale=lo`,
    ),
    'see what the checks find': reads(
      ({ documentId }) => `/checks/api::article.article/${documentId}?locale=lo`,
    ),
    'see its review': reads(({ documentId }) => `/workflow/entries/api::article.article/${documentId}`),
    'see its versions': reads(
      ({ documentId }) => `/history/entries/api::article.article/${documentId}?locale=lo`,
    ),
    'see its plans': reads(
      ({ documentId }) => `/schedule/entries/api::article.article/${documentId}?locale=lo`,
    ),
    ...previewAttempts(stage),

    'REST: list': asToken(() => ['GET', '/api/articles']),
    'REST: open': asToken(({ documentId }) => ['GET', `/api/articles/${documentId}`]),
    'REST: create': asToken((_, place) => [
      'POST',
      '/api/articles',
      { data: { ...places[place], title: 'x', date: '2026-11-20' } },
    ]),
    'REST: update and publish': asToken(({ documentId }) => [
      'PUT',
      `/api/articles/${documentId}?status=published`,
      { data: { title: 'x' } },
    ]),
    'REST: delete': asToken(({ documentId }) => ['DELETE', `/api/articles/${documentId}`]),
    'GraphQL: list': asToken(() => graphql('{ articles { documentId title } }')),
    'GraphQL: open': asToken(({ documentId }) =>
      graphql(`{ article(documentId: "${documentId}") { title } }`),
    ),
  };

  function contains(body: unknown, { documentId }: Entry): boolean {
    return JSON.stringify(body ?? '').includes(documentId);
  }
}

/** Of a draft with a link to its preview, which an administrator has made. */
function previewAttempts({ people, fresh }: Stage): Record<string, Attempt<PlaceName>> {
  const of = ({ documentId }: Entry) => `/previews/entries/api::article.article/${documentId}`;
  const shared = async (place: PlaceName) => {
    const entry = await fresh(place);
    const { body } = await people.administrator.ask('POST', `${of(entry)}/links?locale=lo`, { days: 1 });
    return { entry, link: body as { name: string; address: string } };
  };

  const answers =
    (part: 'name' | 'address'): Attempt<PlaceName> =>
    async (role, place) => {
      const { entry, link } = await shared(place);
      const { body } = await people[role].ask('GET', `${of(entry)}?locale=lo`);
      return JSON.stringify(body ?? '').includes(link[part]);
    };

  return {
    'see its preview': async (role, place) =>
      isPermitted(await people[role].ask('GET', `${of(await fresh(place))}?locale=lo`)),
    'see that its preview is shared': answers('name'),
    'see the address of a shared preview': answers('address'),
    'share its preview': async (role, place) => {
      const path = `${of(await fresh(place))}/links?locale=lo`;
      return isPermitted(await people[role].ask('POST', path, { days: 1 }));
    },
    'take back a shared preview': async (role, place) => {
      const { link } = await shared(place);
      return isPermitted(await people[role].ask('POST', `/previews/links/${link.name}/revoke`));
    },
  };
}

function isGraphqlRefusal({ body }: Answer): boolean {
  return Array.isArray(body?.errors) && body.errors.length > 0;
}

/** Creating a draft of each type, by what the type is called. */
export function writingAttempts({ people }: Stage): Record<string, Attempt<PlaceName>> {
  const types = {
    article: ['article', (place: PlaceName) => places[place]],
    event: ['event', (place: PlaceName) => places[place]],
    publication: ['publication', (place: PlaceName) => places[place]],
    person: ['person', (place: PlaceName) => places[place]],
    page: ['page', siteOnly],
    notice: ['notice', siteOnly],
    dataset: ['dataset', siteOnly],
    service: ['service', siteOnly],
    unit: ['unit', siteOnly],
    series: ['series', siteOnly],
    annotation: ['annotation', siteOnly],
    redirect: ['redirect', siteOnly],
    site: [
      'site',
      (place: PlaceName) => ({ code: `${places[place].site}-${Math.random().toString(36).slice(2)}` }),
    ],
    topic: ['topic', () => ({})],
    synonym: ['synonym', () => ({})],
  } as const;
  return Object.fromEntries(
    Object.entries(types).map(([name, [type, data]]) => [
      name,
      async (role, place) => {
        const path = `/content-manager/collection-types/api::${type}.${type}`;
        return isPermitted(await people[role].ask('POST', path, data(place)));
      },
    ]),
  );
}

function siteOnly(place: PlaceName) {
  return { site: places[place].site };
}

import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '@sanlao/shared/content/types';
import { article, dataset, event, image, pdf, publication, series, topic } from './documents.ts';
import { attribute, elements, named, textOf } from './html.ts';
import { rendered } from './rendered.ts';
import { longTitle, world } from './world.ts';

const origin = 'http://ministry.localhost:4000';
const articlePath = '/lo/news/2026/11/18-shared/';
const nasty = '</script><script>alert(1)</script><!-- & "x" \u2028';
const withdrawal = { date: '2026-11-21', reason: 'ມີຂໍ້ຜິດພາດ.' };

beforeAll(async () => {
  await rendered('ministry', '/lo/');
}, 180_000);

type Node = Record<string, unknown>;

/** The JSON-LD nodes of a page, by type. */
async function nodesOf(
  site: string,
  path: string,
  documents: readonly Document[] = world,
): Promise<Record<string, Node>> {
  const { status, text } = await rendered(site, path, documents);
  expect(status).toBe(200);
  const scripts = named(elements(text), 'script').filter(
    (element) => attribute(element, 'type') === 'application/ld+json',
  );
  expect(scripts.length, 'one script for all nodes').toBeLessThanOrEqual(1);
  if (!scripts[0]) return {};
  const graph = JSON.parse(textOf(scripts[0])) as { '@context': string; '@graph': Node[] };
  expect(graph['@context']).toBe('https://schema.org');
  return Object.fromEntries(graph['@graph'].map((node) => [String(node['@type']), node]));
}

describe('an article', () => {
  it('is described as news, with its publisher, picture and topics', async () => {
    expect((await nodesOf('ministry', articlePath))['NewsArticle']).toEqual({
      '@type': 'NewsArticle',
      headline: longTitle,
      description: 'ກອງປະຊຸມຈັດຂຶ້ນທີ່ນະຄອນຫຼວງວຽງຈັນ ໂດຍມີຜູ້ແທນຈາກທຸກແຂວງເຂົ້າຮ່ວມ.',
      inLanguage: 'lo',
      mainEntityOfPage: origin + articlePath,
      datePublished: '2026-11-18',
      dateModified: '2026-11-20T03:00:00.000Z',
      image: `${origin}/media/${'a'.repeat(64)}/1600.jpg`,
      articleSection: ['ລັດຖະບານດິຈິຕອນ', 'ການຝຶກອົບຮົມ'],
      creditText: 'ຫ້ອງການກະຊວງ',
      author: { '@id': `${origin}/#organization` },
      publisher: {
        '@type': 'GovernmentOrganization',
        '@id': `${origin}/#organization`,
        name: 'ກະຊວງເຕັກໂນໂລຊີ ແລະ ການສື່ສານ',
        url: `${origin}/lo/`,
        logo: `${origin}/media/${'e'.repeat(64)}/400.jpg`,
      },
    });
  });

  it('that is shared is described as its own site describes it', async () => {
    const copy = (await nodesOf('attapeu', articlePath))['NewsArticle'];
    expect(copy).toEqual((await nodesOf('ministry', articlePath))['NewsArticle']);
  });

  it('without a cover has the picture beside links', async () => {
    const path = '/en/news/2026/11/18-shared/';
    expect((await nodesOf('ministry', path))['NewsArticle']).toMatchObject({
      image: `${origin}${path}card.png`,
    });
  });

  it('that was withdrawn is not told on as news', async () => {
    const one = article({ site: 'attapeu', urlId: 'gone01', date: '2026-11-01', withdrawal });
    const nodes = await nodesOf('attapeu', '/lo/news/2026/11/01-gone01/', [...world, one]);
    expect(nodes['NewsArticle']).toBeUndefined();
  });

  it('keeps markup in any field as text', async () => {
    const documents = [
      ...world,
      topic('nasty', nasty, nasty),
      article({
        site: 'ministry',
        urlId: 'nasty1',
        date: '2026-11-19',
        title: nasty,
        summary: nasty,
        byline: nasty,
        topics: ['nasty'],
        cover: image('a', { alt: nasty }),
      }),
    ];
    const path = '/lo/news/2026/11/19-nasty1/';
    expect((await nodesOf('ministry', path, documents))['NewsArticle']).toMatchObject({
      headline: nasty,
      description: nasty,
      creditText: nasty,
      articleSection: [nasty],
    });
    const all = elements((await rendered('ministry', path, documents)).text);
    const running = named(all, 'script').filter((element) => attribute(element, 'src') === undefined);
    expect(running.map((element) => attribute(element, 'type'))).toEqual(['application/ld+json']);
  });
});

describe('an event', () => {
  it('is described with its time in Vientiane, its state and where to take part', async () => {
    expect((await nodesOf('ministry', '/lo/events/2026/12/12-coming/'))['Event']).toMatchObject({
      name: 'ສຳມະນາລັດຖະບານດິຈິຕອນ',
      url: `${origin}/lo/events/2026/12/12-coming/`,
      startDate: '2026-12-12T08:30:00+07:00',
      endDate: '2026-12-13T16:00:00+07:00',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      location: [
        { '@type': 'Place', name: 'ຫໍປະຊຸມແຫ່ງຊາດ', address: { addressCountry: 'LA' } },
        { '@type': 'VirtualLocation', url: 'https://meet.example.test/abc' },
      ],
      organizer: { '@id': `${origin}/#organization` },
    });
  });

  it.each([
    ['planned', 'EventScheduled'],
    ['postponed', 'EventPostponed'],
    ['cancelled', 'EventCancelled'],
  ] as const)('%s has the status %s', async (state, status) => {
    const one = event({ site: 'attapeu', urlId: 'state1', start: '2026-12-01T02:00:00.000Z', state });
    const nodes = await nodesOf('attapeu', '/lo/events/2026/12/01-state1/', [...world, one]);
    expect(nodes['Event']).toMatchObject({ eventStatus: `https://schema.org/${status}` });
  });

  it.each([
    [{ place: 'ຫ້ອງປະຊຸມ', onlineUrl: '' }, 'Offline', ['Place']],
    [{ place: '', onlineUrl: 'https://meet.example.test/x' }, 'Online', ['VirtualLocation']],
    [{ place: '', onlineUrl: 'javascript:alert(1)' }, 'Offline', undefined],
    [{ place: '', province: 'LA-AT', onlineUrl: '' }, 'Offline', ['Place']],
  ] as const)('at %j is attended %s', async (given, mode, places) => {
    const one = event({ site: 'attapeu', urlId: 'place1', start: '2026-12-01T02:00:00.000Z', ...given });
    const node = (await nodesOf('attapeu', '/lo/events/2026/12/01-place1/', [...world, one]))['Event'];
    expect(node?.['eventAttendanceMode']).toBe(`https://schema.org/${mode}EventAttendanceMode`);
    const location = node?.['location'] as Node[] | undefined;
    expect(location?.map((place) => place['@type'])).toEqual(places);
  });

  it('does not end before it starts', async () => {
    const start = '2026-12-01T02:00:00.000Z';
    const one = event({ site: 'attapeu', urlId: 'slip01', start, end: '2026-11-01T02:00:00.000Z' });
    const nodes = await nodesOf('attapeu', '/lo/events/2026/12/01-slip01/', [...world, one]);
    expect(nodes['Event']).not.toHaveProperty('endDate');
  });
});

describe('a publication', () => {
  it('of a series is an issue of it', async () => {
    expect(
      (await nodesOf('ministry', '/lo/publications/2026/09/30-journl/'))['PublicationIssue'],
    ).toMatchObject({
      name: 'ວາລະສານ ໄອຊີທີ ສະບັບທີ 12',
      issueNumber: '12',
      isPartOf: { '@type': 'Periodical', name: 'ວາລະສານ ໄອຊີທີ' },
      datePublished: '2026-09-30',
      inLanguage: ['lo', 'en'],
      encoding: [
        {
          contentUrl: `${origin}/documents/${'c'.repeat(64)}/original.pdf`,
          encodingFormat: 'application/pdf',
        },
        { contentUrl: `${origin}/documents/${'c'.repeat(64)}/lite.pdf`, encodingFormat: 'application/pdf' },
        { encodingFormat: 'text/html' },
      ],
    });
  });

  it.each([
    ['newspaper', 'PublicationIssue', { isPartOf: { '@type': 'Newspaper' } }],
    [
      'legislation',
      'Legislation',
      { legislationIdentifier: '300/ລບ', legislationPassedBy: { name: 'ລັດຖະບານ' } },
    ],
    ['report', 'Report', { reportNumber: '300/ລບ' }],
    ['statistics', 'Report', {}],
    ['strategy', 'CreativeWork', {}],
    ['guideline', 'CreativeWork', {}],
  ] as const)('of the kind %s is a %s', async (kind, type, expected) => {
    const documents = [
      ...world,
      series({ site: 'attapeu', code: 'paper', kind: 'newspaper', nameLo: 'ໜັງສືພິມ', nameEn: '' }),
      publication({
        site: 'attapeu',
        urlId: 'kind01',
        date: '2026-02-01',
        kind,
        series: kind === 'newspaper' ? 'paper' : null,
        documentNumber: '300/ລບ',
        issuingBody: 'ລັດຖະບານ',
        files: [pdf('c')],
      }),
    ];
    const nodes = await nodesOf('attapeu', '/lo/publications/2026/02/01-kind01/', documents);
    expect(nodes[type]).toMatchObject(expected);
  });

  it('that was withdrawn is not told on', async () => {
    const one = publication({
      site: 'attapeu',
      urlId: 'gone02',
      date: '2026-02-01',
      kind: 'report',
      withdrawal,
    });
    const nodes = await nodesOf('attapeu', '/lo/publications/2026/02/01-gone02/', [...world, one]);
    expect(Object.keys(nodes).filter((type) => type !== 'BreadcrumbList')).toEqual([]);
  });
});

describe('statistics', () => {
  it('are a dataset with both its files', async () => {
    const one = dataset({ site: 'ministry', code: 'users', table: 'ປີ,ຄົນ\n2025,1\n2026,2', title: 'ຜູ້ໃຊ້' });
    expect((await nodesOf('ministry', '/lo/statistics/users/', [...world, one]))['Dataset']).toMatchObject({
      name: 'ຜູ້ໃຊ້',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      distribution: [
        { encodingFormat: 'text/csv', contentUrl: `${origin}/open-data/statistics-lo-users.csv` },
        { encodingFormat: 'application/json', contentUrl: `${origin}/open-data/statistics-lo-users.json` },
      ],
    });
  });
});

describe('a site', () => {
  it('says on its home page who it is and how it is searched', async () => {
    const nodes = await nodesOf('ministry', '/lo/');
    expect(nodes['WebSite']).toMatchObject({
      url: `${origin}/lo/`,
      name: 'ກະຊວງເຕັກໂນໂລຊີ ແລະ ການສື່ສານ',
      alternateName: 'Ministry of Technology and Communications',
      potentialAction: {
        '@type': 'SearchAction',
        target: { urlTemplate: `${origin}/lo/search/?q={search_term_string}` },
        'query-input': 'required name=search_term_string',
      },
    });
    expect(nodes['GovernmentOrganization']).toMatchObject({
      '@id': `${origin}/#organization`,
      email: 'info@ministry.test',
      telephone: '+856 21 000 000',
      address: { streetAddress: 'ຖະໜົນລ້ານຊ້າງ, ນະຄອນຫຼວງວຽງຈັນ', addressCountry: 'LA' },
    });
  });

  it.each(['/lo/about/', '/lo/contact/', '/en/about/'])('says who it is on %s', async (path) => {
    expect((await nodesOf('attapeu', path))['GovernmentOrganization']).toMatchObject({
      areaServed: { '@type': 'AdministrativeArea', name: path.startsWith('/lo') ? 'ອັດຕະປື' : 'Attapeu' },
    });
  });

  it('of the portal is the ministry’s', async () => {
    expect((await nodesOf('portal', '/lo/'))['WebSite']).toMatchObject({
      url: 'http://localhost:4000/lo/',
      publisher: { '@id': `${origin}/#organization` },
    });
  });
});

describe('where a page is', () => {
  it('is told from the home page down', async () => {
    expect((await nodesOf('ministry', articlePath))['BreadcrumbList']).toEqual({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'ໜ້າຫຼັກ', item: `${origin}/lo/` },
        { '@type': 'ListItem', position: 2, name: 'ຂ່າວສານ', item: `${origin}/lo/news/` },
        { '@type': 'ListItem', position: 3, name: 'ພະຈິກ 2026', item: `${origin}/lo/news/2026/11/` },
        { '@type': 'ListItem', position: 4, name: longTitle },
      ],
    });
  });

  it('is not told of the home page', async () => {
    expect((await nodesOf('ministry', '/lo/'))['BreadcrumbList']).toBeUndefined();
  });
});

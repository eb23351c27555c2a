import type { Document } from '@sanlao/shared/content/types';
import { beforeAll, describe, expect, it } from 'vitest';
import { article, image, page as pageDocument, pdf, person, service, site, unit } from './documents.ts';
import { attribute, below, elements, named, textOf, type Element } from './html.ts';
import { rendered } from './rendered.ts';

const contact = {
  addressLo: 'ຖະໜົນລ້ານຊ້າງ',
  addressEn: '',
  phone: '021 212 345, 1552; ແຟັກ 021 212 346',
  email: 'info@ministry.test it@ministry.test',
  officeHoursLo: 'ວັນຈັນ ຫາ ວັນສຸກ',
  officeHoursEn: 'Monday to Friday',
  map: image('f', { alt: 'ຢູ່ທິດໃຕ້ຂອງປະຕູໄຊ' }),
  mapUrl: 'https://maps.test/?q=1',
};
const ministry = site({
  code: 'ministry',
  kind: 'ministry',
  nameLo: 'ກະຊວງ',
  nameEn: 'Ministry',
  order: 1,
  contact,
});
const bare = site({ code: 'attapeu', nameLo: 'ອັດຕະປື', nameEn: 'Attapeu', order: 2 });
const office = {
  site: 'ministry',
  code: 'cabinet',
  level: 'ministry',
  nameLo: 'ຫ້ອງການ',
  nameEn: 'Cabinet',
} as const;
const world: Document[] = [
  ministry,
  bare,
  unit({ ...office, phone: '021 111 111' }),
  unit({
    site: 'ministry',
    code: 'khua',
    level: 'district',
    nameLo: 'ເມືອງຂວາ',
    nameEn: '',
    email: 'khua@x.test',
  }),
  unit({ site: 'ministry', code: 'ko', level: 'district', nameLo: 'ເມືອງເກາະ', nameEn: 'Ko District' }),
  person({
    site: 'ministry',
    positionLo: 'ລັດຖະມົນຕີ',
    nameLo: 'ຊື່ໜຶ່ງ',
    order: 1,
    photo: image('a', { alt: '' }),
  }),
  person({ site: 'ministry', positionLo: 'ຫົວໜ້າຫ້ອງການ', nameLo: 'ຊື່ສອງ', order: 2, unit: 'cabinet' }),
  article({ site: 'ministry', urlId: 'ofunit', date: '2026-11-01', unit: 'cabinet' }),
  pageDocument({ site: 'ministry', slug: 'about', title: 'ກ່ຽວກັບກະຊວງ', summary: 'ສະຫຼຸບ' }),
  pageDocument({ site: 'ministry', slug: 'privacy', title: 'ຄວາມເປັນສ່ວນຕົວ' }),
  service({ site: 'ministry', code: 'e-office', national: true, audience: 'ພະນັກງານລັດ', guides: [pdf('c')] }),
  service({ site: 'ministry', code: 'old-mail', status: 'retired', link: 'https://old.test/' }),
  service({ site: 'ministry', code: 'new-id', status: 'planned', link: 'https://id.test/' }),
];

async function page(siteCode: string, address: string, documents: readonly Document[] = world) {
  const { status, text } = await rendered(siteCode, address, documents);
  const all = elements(text);
  const [main] = named(all, 'main');
  return { status, text, all, main: main ? below(main) : [] };
}

const hrefs = (all: readonly Element[]) => named(all, 'a').map((element) => attribute(element, 'href'));
const section = (all: readonly Element[], id: string) =>
  below(all.find((element) => attribute(element, 'aria-labelledby') === id)!);

// The app is built first where its sources changed.
beforeAll(() => page('ministry', '/lo/about/'), 180_000);

describe.each(['lo', 'en'])('in %s', (locale) => {
  it.each(['about', 'about/leadership', 'about/units', 'contact', 'accessibility', 'services'])(
    'a site without any content has its page %s, which says so',
    async (name) => {
      const { status, main, text } = await page('attapeu', `/${locale}/${name}/`, [bare]);
      expect(status).toBe(200);
      expect(named(main, 'h1')).toHaveLength(1);
      expect(text).not.toContain('undefined');
      expect(named(main, 'dt')).toEqual([]);
    },
  );
});

describe('about', () => {
  it('gathers text, people, units, contact and further pages', async () => {
    const { main } = await page('ministry', '/lo/about/');
    expect(textOf(named(main, 'h1')[0]!)).toBe('ກ່ຽວກັບກະຊວງ');
    expect(hrefs(section(main, 'pages'))).toEqual([
      '/lo/about/leadership/',
      '/lo/about/units/',
      '/lo/contact/',
      '/lo/privacy/',
      '/lo/accessibility/',
    ]);
    expect(hrefs(section(main, 'units'))).toEqual([
      '/lo/about/units/cabinet/',
      '/lo/about/units/ko/',
      '/lo/about/units/khua/',
    ]);
    expect(named(section(main, 'people'), 'li')).toHaveLength(2);
  });
});

describe('leadership', () => {
  it('shows the leaders first, then heads with the unit that they lead', async () => {
    const { main } = await page('ministry', '/lo/about/leadership/');
    const [first, second] = named(main, 'li');
    expect(textOf(first!)).toMatch(/ຊື່ໜຶ່ງ\s*ລັດຖະມົນຕີ/);
    expect(attribute(named(below(first!), 'img')[0], 'alt')).toBe('');
    expect(named(below(second!), 'img')).toEqual([]);
    expect(hrefs(below(second!))).toEqual(['/lo/about/units/cabinet/']);
  });

  it('marks names and positions that are not translated', async () => {
    const { main } = await page('ministry', '/en/about/leadership/');
    expect(named(main, 'span').map((span) => [attribute(span, 'lang'), textOf(span)])).toContainEqual([
      'lo',
      'ລັດຖະມົນຕີ',
    ]);
  });
});

describe('units', () => {
  it('stand under their level in dictionary order, with what is known of them', async () => {
    const { main } = await page('ministry', '/lo/about/units/');
    expect(
      named(main, 'h2')
        .map(textOf)
        .map((text) => text.trim()),
    ).toEqual(['ຂັ້ນກະຊວງ', 'ຂັ້ນເມືອງ']);
    expect(
      named(main, 'h3')
        .map(textOf)
        .map((text) => text.trim()),
    ).toEqual(['ຫ້ອງການ', 'ເມືອງເກາະ', 'ເມືອງຂວາ']);
    expect(hrefs(main)).toContain('tel:+85621111111');
    expect(hrefs(main)).toContain('mailto:khua@x.test');
  });

  it('have a page each with people, news and feeds', async () => {
    const { main, all } = await page('ministry', '/lo/about/units/cabinet/');
    expect(named(section(main, 'people'), 'li').map(textOf).join('')).toContain('ຊື່ສອງ');
    expect(hrefs(section(main, 'news'))).toEqual(['/lo/news/2026/11/01-ofunit/']);
    expect(hrefs(section(main, 'follow'))).toContain('/lo/about/units/cabinet/feed.xml');
    expect(named(all, 'link').map((link) => attribute(link, 'href'))).toContain(
      '/lo/about/units/cabinet/feed.xml',
    );
  });

  it('without news or contact say so and lead to the site', async () => {
    const { main, text } = await page('ministry', '/lo/about/units/ko/');
    expect(text).toContain('ຍັງບໍ່ມີຂ່າວ.');
    expect(text).not.toContain('units/ko/feed.xml');
    expect(hrefs(main)).toContain('/lo/contact/');
  });

  it('that are not there have no page', async () => {
    expect((await page('ministry', '/lo/about/units/nowhere/')).status).toBe(404);
    expect((await page('attapeu', '/lo/about/units/cabinet/')).status).toBe(404);
  });
});

describe('contact', () => {
  it('has every number and address as a link, fax machines excepted', async () => {
    const { main } = await page('ministry', '/lo/contact/');
    expect(hrefs(main).slice(0, 4)).toEqual([
      'tel:+85621212345',
      'tel:1552',
      'mailto:info@ministry.test',
      'mailto:it@ministry.test',
    ]);
    expect(textOf(named(main, 'address')[0]!)).toContain('ແຟັກ');
  });

  it('shows the map as a picture with its words, and leads to the map service', async () => {
    const { main } = await page('ministry', '/lo/contact/');
    const map = section(main, 'map');
    expect(attribute(named(map, 'img')[0], 'alt')).toBe('ຢູ່ທິດໃຕ້ຂອງປະຕູໄຊ');
    expect(hrefs(map)).toEqual(['https://maps.test/?q=1']);
  });

  it('lists the offices that can be reached', async () => {
    const { main } = await page('ministry', '/lo/contact/');
    expect(hrefs(section(main, 'district'))).toEqual(['/lo/about/units/khua/', 'mailto:khua@x.test']);
  });

  it.each(['javascript:alert(1)', '//evil.test', 'maps.test'])(
    'leaves out the map link %s',
    async (mapUrl) => {
      const documents = [{ ...ministry, contact: { ...contact, map: null, mapUrl } }];
      expect((await page('ministry', '/lo/contact/', documents)).text).not.toContain(mapUrl);
    },
  );

  it('marks an address that is not translated', async () => {
    const { main } = await page('ministry', '/en/contact/');
    expect(named(main, 'span').map((span) => attribute(span, 'lang'))).toContain('lo');
  });
});

describe('the accessibility statement', () => {
  it.each([
    ['ministry', 'lo'],
    ['attapeu', 'en'],
    ['portal', 'lo'],
    ['portal', 'en'],
  ])('stands on %s in %s with whom to tell of a problem', async (siteCode, locale) => {
    const { status, main } = await page(siteCode, `/${locale}/accessibility/`);
    expect(status).toBe(200);
    expect(textOf(named(main, 'p')[0]!)).not.toBe('');
    expect(main.map(textOf).join('')).toContain('WCAG 2.2');
    expect(hrefs(main).some((href) => href?.startsWith('tel:'))).toBe(true);
  });

  it('of a site without an answer leads on to the ministry', async () => {
    expect(hrefs((await page('attapeu', '/en/accessibility/')).main)).toContain(
      'http://ministry.localhost:4000/en/contact/',
    );
    expect(hrefs((await page('ministry', '/en/accessibility/')).main)).not.toContain(
      'http://ministry.localhost:4000/en/contact/',
    );
  });

  it('takes in what the site itself has to say', async () => {
    const own = pageDocument({
      site: 'attapeu',
      slug: 'accessibility',
      title: 'ສຳລັບອັດຕະປື',
      body: '<h1>ທາງຂຶ້ນ</h1>',
    });
    const { main } = await page('attapeu', '/lo/accessibility/', [...world, own]);
    expect(named(main, 'h1')).toHaveLength(1);
    expect(named(main, 'h2').map(textOf)).toContain('ສຳລັບອັດຕະປື');
  });
});

describe('services', () => {
  it('say how far they are and who may use them, those that ended last', async () => {
    const { main } = await page('ministry', '/lo/services/');
    expect(hrefs(main)).toEqual(['/lo/services/e-office/', '/lo/services/new-id/', '/lo/services/old-mail/']);
    expect(main.map(textOf).join(' ')).toContain('ຜູ້ນຳໃຊ້: ພະນັກງານລັດ');
    expect(section(main, 'retired').map(textOf).join(' ')).toContain('ຢຸດໃຫ້ບໍລິການ');
  });

  it('of the nation stand on every site, with who provides them', async () => {
    const { main } = await page('attapeu', '/lo/services/e-office/');
    expect(hrefs(main)).toContain('http://ministry.localhost:4000/lo/services/e-office/');
    expect(hrefs(section(main, 'guides'))).toEqual([
      expect.stringContaining(`/documents/${'c'.repeat(64)}/original.pdf/`),
      expect.stringContaining(`/documents/${'c'.repeat(64)}/lite.pdf/`),
    ]);
  });

  it.each(['old-mail', 'new-id'])('%s cannot be opened', async (code) => {
    const { text } = await page('ministry', `/lo/services/${code}/`);
    expect(text).not.toMatch(/https:\/\/(old|id)\.test/);
    expect(text).toContain('class="note');
  });
});

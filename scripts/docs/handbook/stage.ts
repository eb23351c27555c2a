/** The product with the sample content, people of each role, and an article at each station of its way. */
import { join } from 'node:path';
import { projectRoot } from '@sanlao/shared/config/environment';
import type { DocumentType } from '@sanlao/shared/content/types';
import type { Step } from '@sanlao/shared/editing/workflow';
import { previousQuarter, quarterAt } from '@sanlao/shared/reports/quarter';
import sharp from 'sharp';
import { z } from 'zod';
import { openCms } from '../../cms/client.ts';
import { loadSample } from '../../sample/load.ts';
import { type Product, startProduct } from '../../testing/product.ts';
import { type Actor, type Part, startPeople } from './people.ts';

export interface Stage {
  product: Product;
  people: Record<Part, Actor>;
  /** documentIds */
  articles: Record<ArticleName, string>;
  publication: string;
  /** of the ministry, offered to Attapeu */
  offered: string;
}

export type ArticleName = keyof typeof texts;

const uid = 'api::article.article';
const place = { site: 'attapeu', unit: 'attapeu-samakkhixay' };
const photo = join(projectRoot, 'cms/sample-content/pictures/district-office.svg');

const texts = {
  draft: {
    title: 'ສາມັກຄີໄຊ ເປີດຈຸດບໍລິການອິນເຕີເນັດ ຢູ່ຕະຫຼາດເມືອງ',
    body: '<p>ຫ້ອງການເມືອງສາມັກຄີໄຊ ໄດ້ເປີດຈຸດບໍລິການອິນເຕີເນັດ ຢູ່ຕະຫຼາດເມືອງ ເພື່ອໃຫ້ປະຊາຊົນໃຊ້ໄດ້ໂດຍບໍ່ເສຍຄ່າ.</p>',
  },
  returned: {
    title: 'ເມືອງສາມັກຄີໄຊ ປັບປຸງສາຍໄຟໃນຫ້ອງການບ້ານ',
    summary: 'ຫ້ອງການບ້ານ 5 ແຫ່ງ ມີສາຍໄຟໃໝ່.',
    body: '<p>ການປັບປຸງສາຍໄຟໃຊ້ເວລາ 3 ອາທິດ.</p>',
  },
  submitted: {
    title: 'ຝຶກອົບຮົມການໃຊ້ລະບົບເອກະສານ ໃຫ້ພະນັກງານເມືອງ',
    summary: 'ພະນັກງານ 24 ຄົນ ຂອງເມືອງສາມັກຄີໄຊ ຮຽນການສົ່ງ ແລະ ຮັບເອກະສານທາງດິຈິຕອນ.',
    body: '<p>ການຝຶກອົບຮົມຈັດຂຶ້ນ 2 ວັນ ຢູ່ຫ້ອງວ່າການເມືອງ.</p>',
  },
  planned: {
    title: 'ກຳນົດການຈ່າຍພາສີ ປີ 2027',
    summary: 'ຫ້ອງການເມືອງ ແຈ້ງກຳນົດການຈ່າຍພາສີທີ່ດິນ.',
    body: '<p>ການຈ່າຍພາສີເລີ່ມໃນວັນທີ 4 ມັງກອນ 2027.</p>',
  },
  published: {
    title: 'ບັນດາບ້ານໃນເມືອງສາມັກຄີໄຊ ມີໂທລະໂຄ່ງເຕືອນໄພ',
    summary: 'ໂທລະໂຄ່ງ 12 ຈຸດ ເປີດໄດ້ຈາກຫ້ອງວ່າການເມືອງ.',
    body: '<p>ໂທລະໂຄ່ງເຕືອນໄພ ໄດ້ຕິດຕັ້ງສຳເລັດແລ້ວ ໃນ 8 ບ້ານ.</p>',
  },
  corrected: {
    title: 'ຝຶກອົບຮົມການປ້ອງກັນການຫຼອກລວງທາງໂທລະສັບ',
    summary: 'ຊາວບ້ານ 24 ຄົນ ຮຽນຮູ້ການປ້ອງກັນການຫຼອກລວງ.',
    body: '<p>ຜູ້ເຂົ້າຮ່ວມມີ 24 ຄົນ.</p>',
  },
} as const;

/** What their author says before they are submitted again. */
const later = {
  published: `${texts.published.body}<p>ໂທລະໂຄ່ງແຕ່ລະຈຸດ ແລ່ນດ້ວຍໝໍ້ໄຟໄດ້ 48 ຊົ່ວໂມງ.</p>`,
  corrected: '<p>ຜູ້ເຂົ້າຮ່ວມມີ 42 ຄົນ.</p>',
} as const;

const documentSchema = z.object({ data: z.object({ documentId: z.string() }) });
const overviewSchema = z.object({
  versions: z.array(z.object({ locale: z.string().nullable(), revision: z.number() })),
});

/** The caller stops the product. Needs the built admin and the compiled sites. */
export async function startStage(): Promise<Stage> {
  const product = await startProduct({
    admin: true,
    prepare: async ({ url, secrets }) => {
      const cms = openCms({ url, token: secrets.importToken });
      await loadSample({ cms, onProgress: () => {}, signal: AbortSignal.timeout(600_000) });
    },
    readySeconds: 300,
  });
  try {
    return await fill(product);
  } catch (error) {
    await product.stop();
    throw error;
  }
}

async function fill(product: Product): Promise<Stage> {
  const people = await startPeople(product);
  const { author, editor, ministry } = people;
  await product.admin('PUT', '/sign-in/settings', { secondFactorFor: ['ministry-viewer'] });
  const articles = await write(product, author);
  await take(author, articles.submitted, { step: 'submit' });
  await take(author, articles.returned, { step: 'submit' });
  await take(editor, articles.returned, { step: 'return', reason: 'ກະລຸນາເພີ່ມຮູບ ແລະ ຊື່ບ້ານທັງ 5.' });
  await take(author, articles.planned, { step: 'submit' });
  const dueAt = new Date(Date.now() + 3 * 86_400_000).toISOString();
  await editor.ask('PUT', `/schedule/entries/${uid}/${articles.planned}/publish?locale=lo`, { dueAt });
  for (const name of ['published', 'corrected'] as const) {
    await take(author, articles[name], { step: 'submit' });
    await take(editor, articles[name], { step: 'publish' });
  }
  await save(author, articles.corrected, { ...texts.corrected, ...place, body: later.corrected });
  await take(author, articles.corrected, { step: 'submit' });
  await ministry.ask('POST', '/reports/draft', { quarter: previousQuarter(quarterAt(new Date())) });
  await product.settled(120);
  const publication = await published(product, 'publication', { site: place.site });
  const offered = await published(product, 'article', { site: 'ministry', date: '2026-09-10' });
  const message = 'ມີຜູ້ເຂົ້າຮ່ວມຈາກແຂວງຂອງທ່ານ.';
  await ministry.ask('POST', `/offers/entries/${uid}/${offered}`, { sites: [place.site], message });
  return { product, people, articles, publication, offered };
}

/** @returns its documentId */
async function published(
  { editor }: Product,
  type: DocumentType,
  filters: Record<string, string>,
): Promise<string> {
  const [found] = await editor.find(type, { locale: 'lo', status: 'published' }, filters);
  if (!found) throw new Error(`The sample content has no ${type} with ${JSON.stringify(filters)}.`);
  return found.documentId;
}

async function write(product: Product, author: Actor): Promise<Stage['articles']> {
  const fields = { ...place, date: '2026-11-20', topics: ['public-services'] };
  const create = async (name: ArticleName) => {
    const path = `/content-manager/collection-types/${uid}?locale=lo`;
    const answer = await author.ask('POST', path, { ...texts[name], ...fields });
    return documentSchema.parse(answer).data.documentId;
  };
  const articles = {
    draft: await create('draft'),
    returned: await create('returned'),
    submitted: await create('submitted'),
    planned: await create('planned'),
    published: await create('published'),
    corrected: await create('corrected'),
  };
  await save(author, articles.published, { ...texts.published, ...place, body: later.published });
  const cover = await product.editor.upload({
    bytes: await sharp(photo).resize({ width: 1600 }).jpeg().toBuffer(),
    name: 'district-office-samakkhixay.jpg',
    mime: 'image/jpeg',
    alt: 'ຫ້ອງວ່າການເມືອງສາມັກຄີໄຊ',
  });
  for (const name of ['submitted', 'published'] as const)
    await product.editor.update('article', articles[name], { locale: 'lo', status: 'draft' }, { cover });
  return articles;
}

async function save(author: Actor, documentId: string, fields: object): Promise<void> {
  await author.ask('PUT', `/content-manager/collection-types/${uid}/${documentId}?locale=lo`, fields);
}

async function take(person: Actor, documentId: string, step: { step: Step; reason?: string }): Promise<void> {
  const path = `/workflow/entries/${uid}/${documentId}`;
  const { versions } = overviewSchema.parse(await person.ask('GET', path));
  const revision = versions.find(({ locale }) => locale === 'lo')?.revision ?? 0;
  await person.ask('POST', `${path}/steps`, { ...step, locale: 'lo', revision });
}

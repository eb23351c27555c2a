/** What the pictures of the handbook show: who looks at which page, and what is pressed before. */
import type { Locale } from '@sanlao/shared/locales';
import { entryPath } from '../../testing/admin.ts';
import type { Locator, Page } from '../../testing/browser.ts';
import type { Part } from './people.ts';
import type { ArticleName, Stage } from './stage.ts';
import { type Words, wordsOf } from './words.ts';

const access = await wordsOf('access');
const feed = await wordsOf('change-feed');
const history = await wordsOf('history');
const notices = await wordsOf('notices');
const offers = await wordsOf('offers');
const previews = await wordsOf('previews');
const reports = await wordsOf('reports');
const schedule = await wordsOf('schedule');
const signIn = await wordsOf('sign-in');
const undo = await wordsOf('undo');
const workflow = await wordsOf('workflow');
/** Its number follows in Lao. */
const pdfFile: Words = { lo: 'ໄຟລ໌ PDF', en: 'PDF file' };
/** Strapi's. */
const addFile: Words = { lo: 'ກົດເພື່ອເພີ່ມໄຟລ໌', en: 'Click to add an asset' };

export interface Picture {
  /** of the file, without language and ending */
  name: string;
  /** undefined: before signing in */
  who?: Part;
  path: (stage: Stage) => string;
  /** default: of a computer */
  viewport?: { width: number; height: number };
  /** Waits for what is to be seen, and presses what leads there. @returns the part of the page to take, else all of it */
  show: (page: Page, locale: Locale, stage: Stage) => Promise<Locator | void>;
}

export const pictures: readonly Picture[] = [
  {
    name: 'sign-in',
    path: () => '/admin/auth/login',
    viewport: { width: 640, height: 700 },
    show: async (page) => page.locator('input[name="password"]').waitFor(),
  },
  {
    name: 'codes',
    path: () => '/admin/auth/login',
    viewport: { width: 640, height: 1260 },
    async show(page, locale, { people: { viewer } }) {
      await page.locator('input[name="email"]').fill(viewer.email);
      await page.locator('input[name="password"]').fill(viewer.password);
      await page.locator('button[type="submit"]').click();
      await page.getByText(signIn('setup.secret')[locale]).waitFor();
    },
  },
  {
    name: 'article',
    who: 'author',
    path: ({ articles }) => entryPath('article', articles.draft),
    async show(page, locale) {
      await page.getByText(workflow('comments.none')[locale]).waitFor();
      await page.getByRole('button', { name: workflow('step.submit')[locale] }).waitFor();
    },
  },
  {
    name: 'cover',
    who: 'author',
    path: ({ articles }) => entryPath('article', articles.draft),
    async show(page, locale) {
      await page.getByRole('button', { name: addFile[locale] }).first().click();
      const library = page.getByRole('dialog');
      await library.getByRole('button', { name: 'ແຂວງອັດຕະປື' }).click();
      await library.getByRole('img').first().waitFor();
      return library;
    },
  },
  dialog({
    name: 'submit',
    who: 'author',
    article: 'draft',
    button: workflow('step.submit'),
    shown: async (window) => window.locator('[data-checks]').first().waitFor(),
  }),
  panel('returned', 'author', 'returned', workflow('panel.title'), workflow('comments.returned')),
  {
    name: 'waiting',
    who: 'editor',
    path: () => '/admin/plugins/workflow',
    show: async (page, locale) => page.getByText(workflow('absence.give')[locale]).waitFor(),
  },
  dialog({
    name: 'return',
    who: 'editor',
    article: 'submitted',
    button: workflow('step.return'),
    shown: async (window, locale) => window.getByRole('textbox').fill(reasons[locale]),
  }),
  dialog({
    name: 'change',
    who: 'editor',
    article: 'corrected',
    button: workflow('step.publish'),
    async shown(window, locale) {
      await window.getByText(workflow('field.change.major')[locale]).click();
      await window.getByRole('textbox').fill(note);
    },
  }),
  dialog({
    name: 'schedule',
    who: 'editor',
    article: 'submitted',
    button: schedule('set.publish'),
    async shown(window, locale) {
      await window.getByRole('combobox', { name: schedule('form.day')[locale] }).fill('01/12/2026');
      const time = window.getByRole('combobox', { name: schedule('form.time')[locale] });
      await time.fill('08:00');
      await time.press('Tab');
    },
  }),
  {
    name: 'calendar',
    who: 'editor',
    path: () => '/admin/plugins/schedule',
    show: async (page) => page.locator('[data-day] a').first().waitFor(),
  },
  panel('live', 'editor', 'published', feed('panel.title'), feed('panel.open')),
  dialog({
    name: 'withdraw',
    who: 'editor',
    article: 'published',
    button: workflow('step.withdraw'),
    shown: async (window) => window.getByRole('textbox').fill(publicReason),
  }),
  {
    name: 'undo',
    who: 'editor',
    path: () => '/admin/plugins/undo',
    show: async (page, locale) => page.getByText(undo('reason.hint')[locale]).waitFor(),
  },
  dialog({
    name: 'compare',
    who: 'editor',
    article: 'corrected',
    button: history('panel.open'),
    shown: async (window) => window.locator('ins').first().waitFor(),
  }),
  {
    name: 'record',
    who: 'editor',
    path: () => '/admin/plugins/activity',
    show: async (page) => page.locator('tbody tr').first().waitFor(),
  },
  {
    name: 'preview',
    who: 'author',
    path: ({ articles }) => `/admin/plugins/previews/api::article.article/${articles.draft}?locale=lo`,
    async show(page, locale) {
      await page.getByText(previews('share.make')[locale]).waitFor();
      await page
        .frameLocator(`iframe[title="${previews('frame.phone')[locale]}"]`)
        .getByRole('heading', { level: 1 })
        .waitFor();
    },
  },
  {
    name: 'pdf',
    who: 'editor',
    path: ({ publication }) => entryPath('publication', publication),
    async show(page, locale) {
      const found = aside(page, pdfFile[locale]);
      await found.getByRole('button').first().waitFor();
      return found;
    },
  },
  {
    name: 'report',
    who: 'editor',
    path: () => '/admin/plugins/reports',
    async show(page, locale) {
      await page.locator('tbody a').first().click();
      await page.getByText(reports('report.words')[locale]).waitFor();
    },
  },
  {
    name: 'board',
    who: 'ministry',
    path: () => '/admin/plugins/oversight',
    show: async (page) => page.locator('[data-site]').first().waitFor(),
  },
  {
    name: 'offer',
    who: 'ministry',
    path: ({ offered }) => entryPath('article', offered),
    async show(page, locale) {
      await press(page, offers('panel.offer')[locale]);
      const window = page.getByRole('dialog');
      await window.getByRole('checkbox').first().check();
      return window;
    },
  },
  {
    name: 'received',
    who: 'editor',
    path: () => '/admin/plugins/offers',
    show: async (page, locale) => page.getByText(offers('answer.accept')[locale]).first().waitFor(),
  },
  {
    name: 'notifications',
    who: 'editor',
    path: () => '/admin/plugins/notices',
    async show(page, locale) {
      const choice = page.locator('fieldset', { hasText: notices('kind.submitted')[locale] });
      await choice.waitFor();
      return choice;
    },
  },
  {
    name: 'invite',
    who: 'editor',
    path: () => '/admin/plugins/access',
    async show(page, locale) {
      await press(page, access('invite')[locale]);
      const window = page.getByRole('dialog');
      await window.getByLabel(access('invite.email')[locale]).waitFor();
      return window;
    },
  },
];

const reasons: Words = {
  lo: 'ກະລຸນາເພີ່ມຈຳນວນພະນັກງານຍິງ ແລະ ຊື່ຂອງຜູ້ຈັດ.',
  en: 'Please add how many of them are women, and who arranged it.',
};
/** What readers of a Lao article see. */
const publicReason = 'ຈຳນວນບ້ານບໍ່ຖືກຕ້ອງ. ຈະເຜີຍແຜ່ໃໝ່ເມື່ອກວດແລ້ວ.';
const note = 'ແກ້ຈຳນວນຜູ້ເຂົ້າຮ່ວມ ຈາກ 24 ເປັນ 42 ຄົນ.';

interface Dialog {
  name: string;
  who: Part;
  article: ArticleName;
  /** opens it */
  button: Words;
  shown: (window: Locator, locale: Locale) => Promise<void>;
}

function dialog({ name, who, article, button, shown }: Dialog): Picture {
  return {
    name,
    who,
    path: ({ articles }) => entryPath('article', articles[article]),
    async show(page, locale) {
      await press(page, button[locale]);
      const window = page.getByRole('dialog');
      await shown(window, locale);
      return window;
    },
  };
}

function panel(name: string, who: Part, article: ArticleName, title: Words, awaited: Words): Picture {
  return {
    name,
    who,
    path: ({ articles }) => entryPath('article', articles[article]),
    async show(page, locale) {
      const found = aside(page, title[locale]);
      await found.getByText(awaited[locale]).first().waitFor();
      return found;
    },
  };
}

function aside(page: Page, title: string): Locator {
  return page.locator('aside', { hasText: title }).first();
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

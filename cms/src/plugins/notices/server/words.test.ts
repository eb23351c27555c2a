import { noticeKinds, type NoticeContent, type NoticeKind } from '@sanlao/shared/notices/notices';
import { locales } from '@sanlao/shared/locales';
import { describe, expect, it, test } from 'vitest';
import { chatMessage, testMessage } from './chat/messages.ts';
import { letterOf } from './mail/letter.ts';
import { say } from './words.ts';

const settings = 'https://cms.gov.la/admin/plugins/notices';
const names: Record<string, Record<'lo' | 'en', string>> = {
  attapeu: { lo: 'ແຂວງອັດຕະປື', en: 'Attapeu' },
  ministry: { lo: 'ກະຊວງ', en: 'Ministry' },
};
const setting = (language: 'lo' | 'en') => ({
  language,
  admin: 'https://cms.gov.la/admin',
  nameOf: (site: string) => names[site]?.[language] ?? site,
});

const due: Partial<Record<NoticeKind, string>> = {
  overdue: '2026-11-23T01:00:00.000Z',
  'plan-stopped': '2026-11-23T02:00:00.000Z',
  'report-late': '2026-10-15',
};
const words: Partial<Record<NoticeKind, string>> = {
  returned: 'ຂາດຮູບ\nແກ້ຫົວຂໍ້',
  offered: 'ກ່ຽວຂ້ອງກັບທຸກແຂວງ',
};
const byNobody = new Set<NoticeKind>(['overdue', 'plan-stopped', 'report-late']);

function notice(kind: NoticeKind, fields: Partial<NoticeContent> = {}): NoticeContent {
  const isReport = kind === 'report-late';
  return {
    kind,
    at: '2026-11-23T02:05:00.000Z',
    actorName: byNobody.has(kind) ? null : 'ຄຳ ທົດສອບ',
    ...(isReport
      ? { uid: null, documentId: null, locale: null, title: null }
      : { uid: 'api::article.article', documentId: 'abc', locale: 'lo', title: 'ເປີດສູນນ້ຳສະອາດ' }),
    ...{ site: 'attapeu', unit: null },
    words: words[kind] ?? '',
    due: due[kind] ?? null,
    offer: kind === 'offered' ? { from: 'ministry', atOnce: false } : null,
    plan:
      kind === 'plan-stopped'
        ? { action: 'publish', by: 'admin:3', reason: { lo: 'ຖືກແກ້ໄຂແລ້ວ', en: 'It was changed' } }
        : null,
    report: isReport ? { id: 7, quarter: '2026-Q3' } : null,
    ...fields,
  };
}

describe.each(locales)('in %s', (language) => {
  test.each(noticeKinds)('%s says what happened, when, and where to go', (kind) => {
    expect(say(notice(kind), setting(language))).toMatchSnapshot();
  });
});

describe.each(locales)('in %s', (language) => {
  it('says of what is shown without asking that it can be taken off', () => {
    const offer = { from: 'ministry', atOnce: true };
    expect(say(notice('offered', { offer }), setting(language))).toMatchSnapshot();
  });

  it('says of a withdrawal that it was not carried out', () => {
    const plan = { action: 'withdraw', by: null, reason: { lo: 'ບໍ່ມີໜ້າ', en: 'No page' } } as const;
    expect(say(notice('plan-stopped', { plan }), setting(language))).toMatchSnapshot();
  });
});

it('reads notices that were made before there were offers and plans', () => {
  const stored = JSON.stringify({ ...notice('returned'), offer: undefined, plan: undefined });
  const old = JSON.parse(stored) as NoticeContent;
  expect(say(old, setting('en'))).toEqual(say(notice('returned'), setting('en')));
});

it('lets no title make markup in a letter', () => {
  const title = `<img src=x onerror="alert(1)">&'`;
  const { html } = letterOf([notice('submitted', { title, words: title })], setting('en'), settings);
  expect(html).not.toContain('<img');
  expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;&#39;');
});

it('says in one subject how much a letter of the day holds, each thing in its own words', () => {
  const { subject, text, html } = letterOf(
    [notice('submitted'), notice('returned')],
    setting('lo'),
    settings,
  );
  expect(subject).toBe('ສານລາວ: ການແຈ້ງຂອງມື້ 2 ລາຍການ');
  for (const body of [text, html]) {
    expect(body).toContain('ລໍຖ້າການກວດ: ເປີດສູນນ້ຳສະອາດ (ແຂວງອັດຕະປື)');
    expect(body).toContain('ສົ່ງຄືນໃຫ້ແກ້ໄຂ: ເປີດສູນນ້ຳສະອາດ (ແຂວງອັດຕະປື)');
  }
  expect(text).toContain('> ຂາດຮູບ\n> ແກ້ຫົວຂໍ້');
  expect(html).toContain('ຂາດຮູບ<br>ແກ້ຫົວຂໍ້');
});

it('lets no title mention everybody or show another link in a chat', () => {
  const title = '<users/all> *x* <https://bad.example|gov.la>';
  const { text } = chatMessage('google', notice('submitted', { title, words: title }), setting('en')) as {
    text: string;
  };
  const links = text.match(/<[^>]*>/g);
  expect(links).toEqual([
    '<https://cms.gov.la/admin/content-manager/collection-types/api%3A%3Aarticle.article/abc?plugins[i18n][locale]=lo|Open the entry>',
  ]);
});

it('tells other chats the same as fields', () => {
  expect(chatMessage('json', notice('returned'), setting('en'))).toEqual({
    ...{ kind: 'returned', language: 'en', at: '2026-11-23T02:05:00.000Z', site: 'attapeu' },
    ...{ uid: 'api::article.article', documentId: 'abc', locale: 'lo', title: 'ເປີດສູນນ້ຳສະອາດ' },
    subject: 'Returned to be mended: ເປີດສູນນ້ຳສະອາດ (Attapeu)',
    sentences: ['ຄຳ ທົດສອບ returned this entry with reasons.', 'Time: 23 November 2026, 09:05'],
    words: 'ຂາດຮູບ\nແກ້ຫົວຂໍ້',
    link: expect.stringContaining('/abc?plugins[i18n][locale]=lo'),
  });
  expect(testMessage('json', { language: 'en', admin: 'x' })).toMatchObject({ kind: 'test' });
  expect(testMessage('google', { language: 'lo', admin: 'x' })).toEqual({
    text: '*ທົດລອງການແຈ້ງ*\nການແຈ້ງຂອງລະບົບສານລາວມາຮອດແລ້ວ.',
  });
});

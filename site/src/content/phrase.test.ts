import { describe, expect, it } from 'vitest';
import { phraseParts, phraseText, type Phrase } from './phrase.ts';

const phrase: Phrase = {
  message: 'news.topicYear',
  values: { topic: { text: 'ການຝຶກອົບຮົມ', lang: 'lo' }, year: '2026' },
};

describe('a phrase', () => {
  it('says which part of it is in the other language', () => {
    expect(phraseParts('en', phrase)).toEqual([
      { text: 'News about ', lang: 'en' },
      { text: 'ການຝຶກອົບຮົມ', lang: 'lo' },
      { text: ', 2026', lang: 'en' },
    ]);
  });

  it('is the same as one text', () => {
    expect(phraseText('en', phrase)).toBe('News about ການຝຶກອົບຮົມ, 2026');
    expect(
      phraseParts('lo', phrase)
        .map(({ text }) => text)
        .join(''),
    ).toBe(phraseText('lo', phrase));
  });

  it('shows digits and markup in a name as they are', () => {
    const name = { text: '<b>0</b> 1', lang: 'en' } as const;
    expect(phraseParts('lo', { ...phrase, values: { topic: name, year: '1' } })).toContainEqual(name);
  });
});

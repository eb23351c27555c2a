import { canon } from '@sanlao/shared/lao/canon';
import { spellingWarnings } from '@sanlao/shared/lao/spelling';
import { describe, expect, test } from 'vitest';
import { translations } from '../translations.ts';
import { audienceOf, audiences } from './audience.ts';
import { strapiInLao } from './strapi.ts';
import { argumentsOf } from './testing/arguments.ts';
import { packages, prefixOf, textsOf, type Package } from './testing/strapi-texts.ts';

const lao = translations.lo;

/** Kept in Latin letters: names of formats, keys and programs, and addresses of examples. */
const latin =
  /\b(API|CSV|Cmd|Command|Control|Ctrl|Enter|Escape|JSON|Markdown|Node\.js|PDF|Rel|Shift|Strapi|Target|URL|Webhook|XLS|ZIP)\b|[\w.@]+\.gov\.la|khamsai|noopener, nofollow, noreferrer|_blank, _self, _parent, _top/g;

describe.each(packages)('the texts of %s', (pack) => {
  test('each have their place in the table of audiences', async () => {
    const english = await textsOf(pack);
    expect([...english.keys()].filter((key) => audienceOf(pack, key) === null)).toEqual([]);
  });

  test('that an editor meets are in Lao', async () => {
    const english = await textsOf(pack);
    const missing = [...english].filter(
      ([key]) => audienceOf(pack, key) === 'editor' && !(prefixOf(pack) + key in lao),
    );
    expect(missing).toEqual([]);
  });

  test('are Lao for what Strapi asks for', async () => {
    const english = await textsOf(pack);
    expect(Object.keys(ofPackage(pack)).filter((key) => !english.has(key))).toEqual([]);
  });

  test('take what the English texts take', async () => {
    const english = await textsOf(pack);
    const translated = Object.entries(ofPackage(pack)).filter(([key]) => english.has(key));
    const taken = translated.map(([key, text]) => [key, argumentsOf(text)]);
    expect(taken).toEqual(translated.map(([key]) => [key, argumentsOf(english.get(key)!)]));
  });

  test('are spelled in canonical form', () => {
    for (const [key, text] of Object.entries(ofPackage(pack))) {
      expect([key, canon(text)]).toEqual([key, text]);
      expect([key, spellingWarnings(text)]).toEqual([key, []]);
    }
  });

  test('have no English left', () => {
    const words = Object.entries(ofPackage(pack)).map(([key, text]) => [
      key,
      withoutSyntax(text)
        .replace(latin, '')
        .match(/[A-Za-z]{2,}/g),
    ]);
    expect(words.filter(([, found]) => found)).toEqual([]);
  });
});

test('no audience is named for a package that is not there, nor a name twice', () => {
  expect(Object.keys(audiences)).toEqual([...packages]);
  for (const named of Object.values(audiences)) {
    const names = Object.values(named).flat();
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  }
});

function ofPackage(pack: Package): Record<string, string> {
  const others = packages.filter((other) => other !== 'admin').map(prefixOf);
  const own = Object.entries(strapiInLao).filter(([id]) =>
    pack === 'admin' ? !others.some((prefix) => id.startsWith(prefix)) : id.startsWith(prefixOf(pack)),
  );
  return Object.fromEntries(own.map(([id, text]) => [id.slice(prefixOf(pack).length), text]));
}

function withoutSyntax(text: string): string {
  return text
    .replace(/<\/?\w+>/g, '')
    .replace(/\{\w+(, (plural|select),)?/g, '')
    .replace(/\b(other|true|undefined) ?\{/g, '');
}

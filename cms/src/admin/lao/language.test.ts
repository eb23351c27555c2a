import { expect, test } from 'vitest';
import { chosenLanguage } from './language.ts';

test.each([
  [null, 'lo'],
  ['lo', 'lo'],
  ['en', 'en'],
  ['fr', 'en'],
])('whoever stored %s reads %s', (stored, language) => {
  expect(chosenLanguage({ getItem: () => stored })).toBe(language);
});

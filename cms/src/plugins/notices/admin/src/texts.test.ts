import { expect, test } from 'vitest';
import { texts } from './texts.ts';

test.each(Object.entries(texts).filter(([key]) => key !== 'chat.format.google' && key !== 'channels.person'))(
  '"%s" is there in Lao, spelled canonically, and in English',
  (_, { lo, en }) => {
    expect(lo).toMatch(/[\u0E80-\u0EFF]/);
    expect(lo).not.toMatch(/\u0ECD\u0EB2|\u0EC0\u0EC0|\u200B/);
    expect(en).not.toMatch(/[\u0E80-\u0EFF]/);
  },
);

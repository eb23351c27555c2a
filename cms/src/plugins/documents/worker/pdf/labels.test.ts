import { expect, test } from 'vitest';
import { pages } from '../testing/bombs.ts';
import { pageLabels } from './labels.ts';
import { openPdf } from './pdf-lib.ts';

async function labels(count: number, entries: string) {
  const file = pages(count)
    .toString('latin1')
    .replace('/Type /Catalog', `/Type /Catalog /PageLabels ${entries}`);
  return pageLabels(await openPdf(Buffer.from(file, 'latin1')), count);
}

test.each([
  ['none', 2, 'null', [null, null]],
  ['as everyone counts', 2, '<< /Nums [0 << /S /D >>] >>', [null, null]],
  ['small Roman, then from 1', 4, '<< /Nums [0 << /S /r >> 2 << /S /D >>] >>', ['i', 'ii', '1', '2']],
  ['from a number on', 2, '<< /Nums [0 << /S /D /St 9 >>] >>', ['9', '10']],
  ['with a prefix', 2, '<< /Nums [0 << /S /D /P (A-) >>] >>', ['A-1', 'A-2']],
  ['a prefix only', 1, '<< /Nums [0 << /P (Cover) >>] >>', ['Cover']],
  ['letters past Z', 2, '<< /Nums [0 << /S /A /St 26 >>] >>', ['Z', 'AA']],
  ['large Roman', 1, '<< /Nums [0 << /S /R /St 1994 >>] >>', ['MCMXCIV']],
  ['in branches', 2, '<< /Kids [<< /Nums [0 << /S /a >>] >>] >>', ['a', 'b']],
  ['beyond all letters', 1, '<< /Nums [0 << /S /a /St 999999999 >>] >>', ['999999999']],
  ['nonsense', 1, '<< /Nums [(x) 7 0 << /S /?? >>] >>', [null]],
])('%s', async (_, count, entries, expected) => {
  expect(await labels(count, entries)).toEqual(expected);
});

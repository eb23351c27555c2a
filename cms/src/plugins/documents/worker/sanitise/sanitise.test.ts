import { readFile } from 'node:fs/promises';
import { PDFDict, PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { arrayOf, itemsOf, nameOf } from '../pdf/objects.ts';
import { openPdf } from '../pdf/pdf-lib.ts';
import { pagesOf } from '../pdf/pages.ts';
import { unlock } from '../pdf/unlock.ts';
import * as active from '../testing/active.ts';
import { hostileFiles } from '../testing/hostile.ts';
import { onePage, rawStream } from '../testing/raw-pdf.ts';
import { inspectBytes, sanitiseBytes } from '../testing/run.ts';
import { clean } from './clean.ts';
import { contentOf } from './kept.ts';

const sample = new URL('../../../../../sample-content/publications/ict-journal-18.pdf', import.meta.url);

describe('what is offered', () => {
  const taken = hostileFiles.filter(({ outcome }) => !('refused' in outcome));

  test.each(taken)('$name', async ({ bytes, outcome }) => {
    const source = await bytes();
    const { removed, original, inspection } = await sanitiseBytes(source);
    const expected = 'removed' in outcome ? outcome.removed : [];
    expect(removed).toEqual(expected);
    expect(original.equals(source)).toBe(expected.length === 0);
    expect(clean(await openPdf(original))).toEqual([]);
    // Nothing but what was removed is another.
    expect(await inspectBytes(original)).toEqual(inspection);
    expect(contentOf(await openPdf(original))).toEqual(contentOf(await openPdf(source)));
  });

  test('a journal byte for byte', async () => {
    const source = await readFile(sample);
    const { removed, original } = await sanitiseBytes(source);
    expect(removed).toEqual([]);
    expect(original.equals(source)).toBe(true);
  });

  test('a journal with a script keeps its text, structure and contents', async () => {
    const document = await PDFDocument.load(await readFile(sample), { updateMetadata: false });
    document.addJavaScript('start', 'app.alert("x")');
    const source = await document.save();
    const { removed, original, inspection } = await sanitiseBytes(source);
    expect(removed).toEqual(['javascript']);
    expect(await inspectBytes(original)).toEqual(inspection);
    expect(inspection).toMatchObject({ tagged: true, language: 'lo', outline: { length: 5 } });
  });

  test('the same each time', async () => {
    const [one, other] = [await sanitiseBytes(active.javaScript()), await sanitiseBytes(active.javaScript())];
    expect(one.original.equals(other.original)).toBe(true);
  });
});

describe('signed files', () => {
  test('with active content are refused', async () => {
    await expect(sanitiseBytes(active.signedWithScript())).rejects.toMatchObject({ reason: 'signed-active' });
  });

  test('with a link to another file stay untouched', async () => {
    const source = active.signed('/OpenAction << /S /GoToR /F (x.pdf) /D [0 /Fit] >>');
    const { removed, original } = await sanitiseBytes(source);
    expect(removed).toEqual([]);
    expect(original.equals(source)).toBe(true);
  });

  test('that show a script to some readers only are refused', async () => {
    const source = active.signed('/Old [(see /JavaScript)]');
    await expect(sanitiseBytes(source)).rejects.toMatchObject({ reason: 'signed-active' });
  });
});

test('links to places and to the web stay where scripts go', async () => {
  const { original } = await sanitiseBytes(active.harmlessLinksWithScript());
  expect(await annotations(original)).toEqual(['Link', 'Link', 'Link']);
  expect(await allOf(original)).toContain('https://example.gov.la/');
});

test('bytes of attachments are gone, and so is the note that went with them', async () => {
  const { original } = await sanitiseBytes(active.attachments());
  expect(await allOf(original)).not.toContain('secret bytes');
  expect(await annotations(original)).toEqual([]);
});

test('a film with a picture of itself becomes that picture', async () => {
  const { original } = await sanitiseBytes(active.video());
  expect(await annotations(original)).toEqual(['Stamp']);
  expect(await allOf(original)).not.toContain('secret bytes');
});

test('a script that only readers of the table of objects see is gone', async () => {
  const source = active.shadowedJavaScript();
  expect(source.toString('latin1')).toContain('app.alert');
  const { original } = await sanitiseBytes(source);
  expect(await allOf(original)).not.toContain('app.alert');
});

test('a former version of the file goes with what it held', async () => {
  const source = onePage({ more: [rawStream('/Type /EmbeddedFile', 'secret bytes')] });
  const { original } = await sanitiseBytes(source);
  expect(await allOf(original)).not.toContain('secret bytes');
});

test('a restricted file with a script keeps its pages, and opens without its lock', async () => {
  const document = await PDFDocument.load(await readFile(sample), { updateMetadata: false });
  document.addJavaScript('start', 'app.alert("x")');
  document.setTitle('ວາລະສານ (1');
  document.encrypt({ ownerPassword: 'own' });
  const source = await document.save();
  const { removed, original, inspection } = await sanitiseBytes(source);
  expect(removed).toEqual(['javascript']);
  expect(inspection).toMatchObject({ restricted: true, title: 'ວາລະສານ (1' });
  expect(await inspectBytes(original)).toEqual({ ...inspection, restricted: false });
  expect(contentOf(await openPdf(original))).toEqual(contentOf(await openPdf((await unlock(source)).bytes)));
});

test('attributes of structure and places to start at are no actions', async () => {
  const document = await openPdf(
    onePage({
      catalog:
        '/OpenAction [3 0 R /Fit] /StructTreeRoot << /K << /S /Launch /A << /O /Table /ColSpan 2 >> >> >>',
    }),
  );
  expect(clean(document)).toEqual([]);
});

test.each([
  ['https://example.gov.la/', false],
  ['report.html', false],
  ['mailto:office@example.gov.la', false],
  ['javascript:alert\\(1\\)', true],
  [' JAVA\\tSCRIPT:alert\\(1\\)', true],
  ['file:///C:/Windows/system.ini', true],
  ['data:text/html,x', true],
  ['ms-word:ofe|u|https://example.com/x.docx', true],
])('a link to %s goes: %s', async (address, goes) => {
  const file = onePage({ page: `/Annots [<< /Subtype /Link /A << /S /URI /URI (${address}) >> >>]` });
  expect(clean(await openPdf(file)).length > 0).toBe(goes);
});

/** All objects and the bytes of all streams. */
async function allOf(bytes: Uint8Array): Promise<string> {
  const { context } = await openPdf(bytes);
  return context
    .enumerateIndirectObjects()
    .map(([, object]) => object.toString())
    .join('\n');
}

async function annotations(bytes: Uint8Array): Promise<(string | undefined)[]> {
  const [page] = pagesOf(await openPdf(bytes));
  return page
    ? itemsOf(arrayOf(page.dict, 'Annots')).map((item) =>
        item instanceof PDFDict ? nameOf(item, 'Subtype') : undefined,
      )
    : [];
}

/** The page at the address of a file that was replaced comes and goes with what is published. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Media } from '@sanlao/shared/content/media';
import { urls } from '@sanlao/shared/urls';
import { sampleArticle, samplePublication, sampleSite } from '../testing/sample-documents.ts';
import { cleanTree, openWorld, type World } from '../testing/world.ts';

const [old, now] = ['1'.repeat(64), '2'.repeat(64)] as const;
const file = (key: string, replaced: string[] = []): Media => ({
  documentId: 'media-1',
  sha256: key,
  name: 'plan.pdf',
  ext: '.pdf',
  mime: 'application/pdf',
  size: 1,
  width: null,
  height: null,
  alt: '',
  caption: '',
  document: { key, replaced: replaced.map((key) => ({ key, day: '2026-11-22' })) },
});
const plan = (files: Media[]) =>
  samplePublication({ site: 'attapeu', alsoOn: ['bokeo'], title: 'ແຜນ', files });

let world: World;
beforeEach(async () => {
  world = await openWorld();
  for (const code of ['attapeu', 'bokeo']) world.cms.publish(sampleSite(code));
  world.cms.publish(plan([file(old)]));
  await world.settle();
});
afterEach(() => world.end());

const moved = (site: string, key: string = old) => world.page(site, urls.documentMoved(key));

describe('the old address of a file', () => {
  test('holds until the file is replaced, then leads on, on every site that shows it', async () => {
    expect(moved('attapeu')).toBeNull();
    world.cms.publish(plan([file(now, [old])]));
    await world.settle();
    expect([moved('attapeu'), moved('bokeo')]).toEqual([
      expect.stringContaining('ແຜນ'),
      expect.stringContaining('ແຜນ'),
    ]);
    expect(moved('attapeu', now)).toBeNull();
    expect(world.tree()).toEqual(await cleanTree(world));
  });

  test('holds again when the file is put back', async () => {
    world.cms.publish(plan([file(now, [old])]));
    await world.settle();
    world.cms.publish(plan([file(old, [now])]));
    await world.settle();
    expect(moved('attapeu')).toBeNull();
    expect(moved('attapeu', now)).toContain('ແຜນ');
    expect(world.tree()).toEqual(await cleanTree(world));
  });

  test('holds while another entry of the site offers the same file', async () => {
    world.cms.publish(sampleArticle({ site: 'attapeu', attachments: [file(old)] }));
    world.cms.publish(plan([file(now, [old])]));
    await world.settle();
    expect(moved('attapeu')).toBeNull();
    expect(moved('bokeo')).toContain('ແຜນ');
    world.cms.unpublish(sampleArticle({ site: 'attapeu', attachments: [file(old)] }));
    await world.settle();
    expect(moved('attapeu')).toContain('ແຜນ');
    expect(world.tree()).toEqual(await cleanTree(world));
  });

  test('leads on from a publication that was withdrawn too', async () => {
    world.cms.publish({
      ...plan([file(now, [old])]),
      withdrawal: { date: '2026-11-22', reason: 'ບໍ່ນຳໃຊ້ແລ້ວ' },
    });
    await world.settle();
    expect(moved('attapeu')).toContain('ແຜນ');
  });
});

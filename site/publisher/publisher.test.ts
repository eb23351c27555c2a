import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { type Publisher, startPublisher } from './publisher.ts';
import { sampleArticle, sampleSite } from './testing/sample-documents.ts';
import { openWorld, type World } from './testing/world.ts';

let world: World;
let publisher: Publisher;

afterEach(async () => {
  await publisher.stop();
  world.end();
});

it('leaves nothing but pictures waiting before and after work in its turn, though the doorbell rings', async () => {
  world = await openWorld();
  world.cms.publish(sampleSite('attapeu'), sampleSite('bokeo'));
  await world.settle();
  publisher = startPublisher({
    ...world,
    liveFolder: join(world.folder, 'live'),
    liveCurrent: join(world.folder, 'live/current'),
    today: () => '2026-11-22',
    log: () => {},
  });
  await expect.poll(() => publisher.status.sites).toBe('rendered');

  const waited: number[] = [];
  const acknowledge = world.cms.acknowledge.bind(world.cms);
  vi.spyOn(world.cms, 'acknowledge').mockImplementation(async (acknowledged) => {
    await acknowledge(acknowledged);
    waited.push(world.engine.later.next().length);
    publisher.ring();
  });
  world.cms.publish(sampleArticle(), sampleArticle({ site: 'bokeo', documentId: 'b', urlId: 'bbbbb2' }));
  publisher.ring();
  expect(await publisher.inTurn(() => Promise.resolve(world.engine.later.next()))).toEqual([]);
  expect(waited[0]).toBeGreaterThan(0);
  expect(world.engine.later.next()).toEqual([]);
});

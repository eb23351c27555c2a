import { afterEach, describe, expect, it } from 'vitest';
import { takeIn } from '../intake/intake.ts';
import { sampleArticle, sampleSite } from '../testing/sample-documents.ts';
import { finishLater, openWorld, type World } from '../testing/world.ts';
import { run } from './engine.ts';
import { renderLater } from './later.ts';

let world: World;

const article = '/lo/news/2026/11/20-aaaaa2/';
const data = '/open-data/articles-lo-2026-11.json';

async function begin(): Promise<void> {
  world = await openWorld();
  world.cms.publish(sampleSite('attapeu'));
  await world.settle();
}

afterEach(() => world.end());

describe('pages that no reader waits for', () => {
  it('come in the run after the publish, which is live and acknowledged without them', async () => {
    await begin();
    world.cms.publish(sampleArticle());
    await takeIn(world);
    expect(world.cms.receipts.at(-1)).toMatchObject({ state: 'live' });
    expect(world.page('attapeu', article)).toContain('ຝຶກອົບຮົມ');
    expect(world.page('attapeu', data)).toBeNull();
    await finishLater(world.engine);
    expect(world.page('attapeu', data)).toContain('ຝຶກອົບຮົມ');
    expect(await renderLater(world.engine)).toBeNull();
  });

  it('are not forgotten when the publisher ends before they are made', async () => {
    await begin();
    world.cms.publish(sampleArticle());
    await takeIn(world);
    const again = await openWorld({ folder: world.folder, cms: world.cms, day: '2026-11-22' });
    expect(again.page('attapeu', data)).toContain('ຝຶກອົບຮົມ');
    again.engine.database.close();
  });

  it('go with the document that they showed', async () => {
    await begin();
    world.cms.publish(sampleArticle());
    await world.settle();
    world.cms.unpublish(sampleArticle());
    await world.settle();
    expect(world.page('attapeu', data)).toBeNull();
  });

  it('are tried once, not for ever, when one of them cannot be made', async () => {
    await begin();
    const { app } = world.engine;
    world.engine.app = {
      ...app,
      render: (url, content) =>
        url.pathname === data
          ? Promise.resolve({ status: 500, body: new Uint8Array(), error: new Error('no room') })
          : app.render(url, content),
    };
    world.cms.publish(sampleArticle());
    await takeIn(world);
    const failed: string[] = [];
    for (let done = await renderLater(world.engine); done; done = await renderLater(world.engine))
      failed.push(...done.failed.map(({ message }) => message));
    expect(failed).toEqual(['no room']);
    expect(world.page('attapeu', article)).toContain('ຝຶກອົບຮົມ');
  });

  it('are made at once where somebody asks for them by name', async () => {
    await begin();
    world.cms.publish(sampleArticle());
    await takeIn(world);
    await run(world.engine, [], { kind: 'render', pages: [{ site: 'attapeu', path: data }] });
    expect(world.page('attapeu', data)).toContain('ຝຶກອົບຮົມ');
  });
});

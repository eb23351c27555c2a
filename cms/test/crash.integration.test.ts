import { setTimeout as delay } from 'node:timers/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { article, saveBasics, startWorld } from './world.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'sanlao-crash-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const rounds = 4;

it(
  'a kill around the commit leaves each publish with its change, or without both',
  { timeout: 300_000 },
  async () => {
    let world = await startWorld({ dataDir });
    await saveBasics(world);
    await world.acknowledgeAll();
    const answered = new Set<string>();
    for (let round = 0; round < rounds; round++) {
      const publishes = Array.from({ length: 12 }, (_, index) =>
        world
          .save('POST', '/api/articles', article({ title: `${round}-${index}` }))
          .then(({ documentId }) => answered.add(documentId))
          // The answer is lost with the process.
          .catch(() => undefined),
      );
      await delay(30 + Math.random() * 250);
      await world.cms.kill();
      await Promise.all(publishes);
      world = await startWorld({ dataDir });
    }
    const token = world.cms.secrets.feedToken;
    const { body } = await world.request('GET', '/api/change-feed/keys?type=article', { token });
    const published = body.keys.map(({ documentId }: { documentId: string }) => documentId).sort();
    const changed = (await world.changes()).map(({ documentId }) => documentId).sort();
    await world.cms.stop();
    expect(changed).toEqual(published);
    expect(published).toEqual(expect.arrayContaining([...answered]));
    expect(published.length).toBeGreaterThan(0);
  },
);

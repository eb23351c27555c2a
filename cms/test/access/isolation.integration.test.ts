/** Every cell of docs/roles.md on a running CMS: nobody does more than it says, and nobody less. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tryCells, type Outcome } from './cells.ts';
import { entryAttempts, writingAttempts } from './entry-attempts.ts';
import { fileAttempts, filePlaces, fileReach } from './file-attempts.ts';
import { offerAttempts } from './offer-attempts.ts';
import { peopleAttempts } from './people-attempts.ts';
import { tableOf } from './roles-table.ts';
import { placeNames, startStage, type PlaceName, type Stage } from './stage.ts';

const reach: Record<string, PlaceName[]> = {
  '–': [],
  unit: ['own unit'],
  site: ['own unit', 'own site'],
  all: placeNames,
};
const onEntries = { reach, places: placeNames };
const onFiles = { reach: fileReach, places: filePlaces };

describe('on a running CMS', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await startStage();
  });
  afterAll(() => stage?.world.cms.stop());

  test('entries are reached as docs/roles.md says', { timeout: 240_000 }, async () => {
    const outcome = await tryCells(tableOf('Entries'), await entryAttempts(stage), onEntries);
    expect(outcome).toEqual(asTheTableSays(tableOf('Entries').length * 5 * 3));
  });

  test('types are written as docs/roles.md says', { timeout: 120_000 }, async () => {
    const rows = tableOf('Writing, by type');
    const outcome = await tryCells(rows, writingAttempts(stage), onEntries);
    expect(outcome).toEqual(asTheTableSays(rows.length * 5 * 3));
  });

  test('files are reached as docs/roles.md says', { timeout: 180_000 }, async () => {
    const rows = tableOf('Media library');
    const outcome = await tryCells(rows, await fileAttempts(stage), onFiles);
    expect(outcome).toEqual(asTheTableSays(rows.length * 5 * 4));
  });

  test('entries are offered and accepted as docs/roles.md says', { timeout: 120_000 }, async () => {
    const rows = tableOf('Offers to other sites');
    const outcome = await tryCells(rows, offerAttempts(stage), onEntries);
    expect(outcome).toEqual(asTheTableSays(rows.length * 5 * 3));
  });

  test('people are managed as docs/roles.md says', { timeout: 120_000 }, async () => {
    const rows = tableOf('People');
    const outcome = await tryCells(rows, await peopleAttempts(stage), onEntries);
    expect(outcome).toEqual(asTheTableSays(rows.length * 5 * 3));
  });
});

describe('on a CMS whose rules allow everything', () => {
  let stage: Stage;

  beforeAll(async () => {
    const hooks = join(import.meta.dirname, 'allow-everything.mjs');
    stage = await startStage({ env: { NODE_OPTIONS: `--import ${hooks}` } });
  });
  afterAll(() => stage?.world.cms.stop());

  test('the tables report what crosses, on every surface', { timeout: 180_000 }, async () => {
    const contributor = { roles: ['contributor' as const] };
    const outcomes = [
      await tryCells(tableOf('Entries'), await entryAttempts(stage), { ...onEntries, ...contributor }),
      await tryCells(tableOf('Media library'), await fileAttempts(stage), { ...onFiles, ...contributor }),
      await tryCells(tableOf('Offers to other sites'), offerAttempts(stage), {
        ...onEntries,
        ...contributor,
      }),
      await tryCells(tableOf('People'), await peopleAttempts(stage), { ...onEntries, ...contributor }),
    ];
    const crossed = new Set(outcomes.flatMap(({ wrong }) => wrong.map((text) => /"(.*)"/.exec(text)![1]!)));
    const all = ['Entries', 'Media library', 'Offers to other sites', 'People']
      .flatMap(tableOf)
      .map(({ action }) => action);
    // REST and GraphQL ask for tokens before any rule, and Strapi keeps its users page for its own administrators.
    const notByRules = all.filter((action) => /^(REST|GraphQL):|Strapi's own/.test(action));
    expect(all.filter((action) => !crossed.has(action))).toEqual(notByRules);
  });
});

function asTheTableSays(tried: number): Outcome {
  return { tried, wrong: [] };
}

/** A CMS with two sites, a person of each role, and entries and files at every place. */
import type { Role, RoleKind } from '@sanlao/shared/people/roles';
import sharp from 'sharp';
import { startPerson, type TestPerson } from '../people.ts';
import { startWorld, type Entry, type World } from '../world.ts';
import type { CmsOptions } from '../../../scripts/testing/cms.ts';

/** Seen from the contributor and the editor of the cast. */
export const places = {
  'own unit': { site: 'attapeu', unit: 'attapeu-samakkhixay' },
  'own site': { site: 'attapeu', unit: 'attapeu-sanamxay' },
  'other site': { site: 'champasak', unit: 'champasak-pakse' },
} as const;

export type PlaceName = keyof typeof places;
export const placeNames = Object.keys(places) as PlaceName[];

export interface Stage {
  world: World;
  people: Record<RoleKind, TestPerson>;
  /** a new article there, by a program */
  fresh(place: PlaceName, options?: { published?: boolean; type?: string }): Promise<Entry>;
  /** folders by place; of the sites, and "shared" */
  folders: Record<'own site' | 'other site' | 'shared', number>;
  pictureForm(fileInfo: { name: string; folder?: number | null }): FormData;
  upload(by: TestPerson, folder: number | null, name?: string): Promise<{ status: number; id: number }>;
}

const cast: Record<Exclude<RoleKind, 'administrator'>, Role> = {
  contributor: { kind: 'contributor', ...places['own unit'] },
  editor: { kind: 'editor', site: 'attapeu' },
  'ministry-editor': { kind: 'ministry-editor' },
  'ministry-viewer': { kind: 'ministry-viewer' },
};

export async function startStage(options: CmsOptions = {}): Promise<Stage> {
  const world = await startWorld(options);
  await saveSites(world);
  const people = { administrator: administratorOf(world) } as Stage['people'];
  for (const [kind, role] of Object.entries(cast))
    people[kind as RoleKind] = await startPerson(world, kind, role);
  let number = 0;
  const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#0b5394' } })
    .png()
    .toBuffer();

  function pictureForm(fileInfo: { name: string; folder?: number | null }): FormData {
    const form = new FormData();
    form.append('files', new Blob([new Uint8Array(picture)], { type: 'image/png' }), fileInfo.name);
    form.append('fileInfo', JSON.stringify(fileInfo));
    return form;
  }

  return {
    world,
    people,
    folders: await foldersOf(world),
    fresh(place, { published = false, type = 'articles' } = {}) {
      const data = { ...places[place], title: `ຂ່າວ ${++number}`, date: '2026-11-20' };
      return world.save('POST', `/api/${type}?status=${published ? 'published' : 'draft'}`, data);
    },
    pictureForm,
    async upload(by, folder, name = `picture-${++number}.png`) {
      const form = pictureForm({ name, folder });
      const { status, body } = await by.ask('POST', '/upload', form);
      return { status, id: body?.[0]?.id as number };
    },
  };
}

async function saveSites(world: World): Promise<void> {
  for (const [code, nameLo, nameEn] of [
    ['attapeu', 'ອັດຕະປື', 'Attapeu'],
    ['champasak', 'ຈຳປາສັກ', 'Champasak'],
  ])
    await world.save('POST', '/api/sites', { code, kind: 'province', nameLo, nameEn });
  for (const { site, unit } of Object.values(places))
    await world.save('POST', '/api/units', {
      code: unit,
      site,
      level: 'district',
      nameLo: unit,
      nameEn: unit,
    });
}

function administratorOf(world: World): TestPerson {
  return { id: 1, email: 'admin@sanlao.test', password: '', ask: world.admin };
}

async function foldersOf(world: World): Promise<Stage['folders']> {
  const { body } = await world.admin('GET', '/upload/folders');
  const named = (part: string): number =>
    body.data.find(({ name }: { name: string }) => name.includes(part)).id as number;
  return { 'own site': named('Attapeu'), 'other site': named('Champasak'), shared: named('Shared') };
}

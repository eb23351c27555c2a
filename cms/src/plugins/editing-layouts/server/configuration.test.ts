import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { componentLayouts, contentTypeLayouts } from '../tables/index.ts';
import { hintSeparator, type EditingLayout } from '../tables/layout.ts';
import { mergeConfiguration, wantedConfiguration, type Configuration } from './configuration.ts';

const source = join(import.meta.dirname, '../../..');

interface Schema {
  info: { displayName: string };
  attributes: Record<string, { type: string }>;
}

const read = (file: string) => JSON.parse(readFileSync(join(source, file), 'utf8')) as Schema;
const schemas = new Map([
  ...globSync('api/*/content-types/*/schema.json', { cwd: source }).map(
    (file) => [`api::${file.split('/')[1]}.${file.split('/')[1]}`, read(file)] as const,
  ),
  ...globSync('components/*/*.json', { cwd: source }).map(
    (file) => [file.replace('components/', '').replace('/', '.').replace('.json', ''), read(file)] as const,
  ),
]);
const layouts = [...contentTypeLayouts, ...componentLayouts];
const lao = /[\u0E80-\u0EFF]/;

test('every content type and component has a layout', () => {
  expect(layouts.map(({ uid }) => uid).sort()).toEqual([...schemas.keys()].sort());
});

describe.each(layouts.map((layout) => [layout.uid, layout] as const))('the layout of %s', (uid, layout) => {
  const schema = schemas.get(uid)!;
  const placed = layout.rows.flatMap((row) => Object.keys(row));

  test('names and places every field of the schema once, but for hidden ones', () => {
    for (const name of layout.hidden ?? []) expect(schema.attributes).toHaveProperty(name);
    const attributes = Object.keys(schema.attributes)
      .filter((name) => !layout.hidden?.includes(name))
      .sort();
    expect(Object.keys(layout.fields).sort()).toEqual(attributes);
    expect([...placed].sort()).toEqual(attributes);
  });

  test('has rows of at most 12 columns, and full rows for what needs them', () => {
    for (const row of layout.rows) {
      expect(Object.values(row).reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(12);
    }
    for (const [name, { type }] of Object.entries(schema.attributes)) {
      const size = layout.rows.find((row) => name in row)?.[name];
      if (type === 'component' || type === 'json') expect(size, name).toBe(12);
    }
  });

  test('refers to fields that exist', () => {
    const names = [layout.mainField, ...(layout.sort ? [layout.sort[0]] : []), ...(layout.readOnly ?? [])];
    for (const name of [...names, ...(layout.list ?? []), ...Object.keys(layout.relations ?? {})]) {
      expect(schema.attributes).toHaveProperty(name);
    }
  });

  test('is called as the schema says', () => {
    expect(layout.displayName).toBe(schema.info.displayName);
  });

  test('speaks Lao and English', () => {
    const texts = [
      layout.name,
      ...Object.values(layout.fields),
      ...Object.values(layout.fields).flatMap(({ hint }) => hint ?? []),
    ];
    for (const text of texts) {
      expect(text.lo).toMatch(lao);
      expect(text.en).toMatch(/[A-Za-z]/);
      expect(text.lo + text.en).not.toContain(hintSeparator);
    }
  });
});

describe('a configuration', () => {
  const layout: EditingLayout = {
    uid: 'api::x.x',
    displayName: 'x',
    name: { lo: 'ກ', en: 'x' },
    mainField: 'title',
    sort: ['date', 'DESC'],
    list: ['title', 'date'],
    rows: [{ title: 12 }, { date: 4 }],
    fields: {
      title: { lo: 'ຫົວຂໍ້', en: 'Title', hint: { lo: 'ສັ້ນ', en: 'Short' } },
      date: { lo: 'ວັນທີ', en: 'Date' },
    },
    readOnly: ['date'],
  };
  const wanted = wantedConfiguration(layout);
  const metadata = (label: string) => ({
    edit: { label, description: '', placeholder: '', visible: true, editable: true },
    list: { label, searchable: true, sortable: true },
  });
  const fresh: Configuration = {
    settings: {
      searchable: true,
      pageSize: 10,
      mainField: 'title',
      defaultSortBy: 'title',
      defaultSortOrder: 'ASC',
    },
    metadatas: { title: metadata('title'), date: metadata('date'), createdAt: metadata('createdAt') },
    layouts: {
      list: ['id', 'title'],
      edit: [
        [
          { name: 'title', size: 6 },
          { name: 'date', size: 4 },
        ],
      ],
    },
  };
  const applied = mergeConfiguration(fresh, wanted, undefined);

  test('takes everything from the table on the first start and keeps what the table does not name', () => {
    expect(applied.settings).toEqual({
      searchable: true,
      pageSize: 20,
      mainField: 'title',
      defaultSortBy: 'date',
      defaultSortOrder: 'DESC',
    });
    expect(applied.metadatas.title!.edit).toMatchObject({
      label: 'Title',
      description: 'ສັ້ນ · Short',
      visible: true,
    });
    expect(applied.metadatas.date!.edit.editable).toBe(false);
    expect(applied.metadatas.createdAt).toEqual(metadata('createdAt'));
    expect(applied.layouts).toEqual({
      list: ['title', 'date'],
      edit: [[{ name: 'title', size: 12 }], [{ name: 'date', size: 4 }]],
    });
  });

  test('does not change when it is applied again', () => {
    expect(mergeConfiguration(applied, wanted, wanted)).toEqual(applied);
  });

  const newer = wantedConfiguration({
    ...layout,
    rows: [{ title: 8, date: 4 }, { place: 12 }],
    list: ['title'],
    fields: {
      title: { ...layout.fields.title!, hint: { lo: 'ສັ້ນໆ', en: 'Very short' } },
      date: layout.fields.date!,
      place: { lo: 'ສະຖານທີ່', en: 'Place' },
    },
  });

  test('follows a newer table, also where Strapi appended the new field', () => {
    const withNewField: Configuration = {
      ...applied,
      metadatas: { ...applied.metadatas, place: metadata('place') },
      layouts: { ...applied.layouts, edit: [...applied.layouts.edit, [{ name: 'place', size: 6 }]] },
    };
    const merged = mergeConfiguration(withNewField, newer, wanted);
    expect(merged.layouts).toEqual(newer.layouts);
    expect(merged.metadatas.title!.edit.description).toBe('ສັ້ນໆ · Very short');
    expect(merged.metadatas.place!.edit.label).toBe('Place');
  });

  test('keeps what an administrator changed, and only that', () => {
    const changed: Configuration = {
      settings: { ...applied.settings, pageSize: 50 },
      metadatas: {
        ...applied.metadatas,
        title: {
          ...applied.metadatas.title!,
          edit: { ...applied.metadatas.title!.edit, description: 'Own words' },
        },
      },
      layouts: { ...applied.layouts, edit: [[{ name: 'date', size: 4 }], [{ name: 'title', size: 12 }]] },
    };
    const merged = mergeConfiguration(changed, newer, wanted);
    expect(merged.settings.pageSize).toBe(50);
    expect(merged.metadatas.title!.edit.description).toBe('Own words');
    expect(merged.layouts.edit).toEqual(changed.layouts.edit);
    expect(merged.layouts.list).toEqual(['title']);
  });
});

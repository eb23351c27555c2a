import { describe, expect, test } from 'vitest';
import type { Fields } from '@sanlao/shared/editing/fields';
import type { Model, ModelOf } from './model.ts';
import { pack, unpack } from './pack.ts';
import { restorable, type Present } from './restorable.ts';
import { fieldsOf, populateOf } from './snapshot.ts';

const article: Model = {
  attributes: {
    title: { type: 'string' },
    body: { type: 'text', customField: 'plugin::rich-text.html' },
    site: { type: 'string', customField: 'plugin::codes.site' },
    topics: { type: 'json', customField: 'plugin::codes.topics' },
    date: { type: 'date' },
    start: { type: 'datetime' },
    order: { type: 'integer' },
    isOpen: { type: 'boolean' },
    kind: { type: 'enumeration' },
    cover: { type: 'media' },
    files: { type: 'media', multiple: true },
    event: { type: 'relation', relation: 'oneToOne', target: 'api::event.event' },
    gallery: { type: 'component', component: 'shared.picture', repeatable: true },
    contact: { type: 'component', component: 'shared.picture' },
    withdrawal: { type: 'component', component: 'shared.withdrawal' },
    urlId: { type: 'string' },
    createdBy: { type: 'relation', relation: 'oneToOne', target: 'admin::user' },
  },
};
const models: Record<string, Model> = {
  'api::article.article': article,
  'api::event.event': { attributes: { title: { type: 'string' }, start: { type: 'datetime' } } },
  'shared.picture': { attributes: { image: { type: 'media' }, caption: { type: 'text' } } },
  'shared.withdrawal': { attributes: { reason: { type: 'text' } } },
};
const modelOf: ModelOf = (uid) => models[uid];
const file = (hash: string) => ({ id: 1, hash, documentId: `f-${hash}`, name: `${hash}.jpg` });
const reference = (hash: string) => ({ hash, documentId: `f-${hash}`, name: `${hash}.jpg` });

const row = {
  id: 7,
  documentId: 'abc',
  title: 'ຂ່າວ',
  body: '<p>ກ</p>',
  site: 'attapeu',
  topics: ['post'],
  date: '2026-11-20',
  start: new Date('2026-11-20T02:00:00Z'),
  order: 0,
  isOpen: false,
  kind: 'plan',
  cover: file('a'),
  files: [file('b'), file('c')],
  event: { id: 3, documentId: 'e', title: 'ກອງປະຊຸມ' },
  gallery: [{ id: 1, image: file('d'), caption: '' }],
  contact: { id: 2, image: null, caption: 'ຕິດຕໍ່' },
  withdrawal: { id: 3, reason: 'ຜິດ' },
  urlId: 'k3f9q2',
  createdBy: { id: 1 },
};

const fields: Fields = {
  title: { type: 'text', value: 'ຂ່າວ' },
  body: { type: 'html', value: '<p>ກ</p>' },
  site: { type: 'codes', value: ['attapeu'] },
  topics: { type: 'codes', value: ['post'] },
  date: { type: 'date', value: '2026-11-20' },
  start: { type: 'datetime', value: '2026-11-20T02:00:00.000Z' },
  order: { type: 'number', value: 0 },
  isOpen: { type: 'boolean', value: false },
  kind: { type: 'choice', value: 'plan' },
  cover: { type: 'media', value: [reference('a')] },
  files: { type: 'media', value: [reference('b'), reference('c')] },
  event: { type: 'relation', value: [{ uid: 'api::event.event', documentId: 'e', title: 'ກອງປະຊຸມ' }] },
  gallery: {
    type: 'component',
    component: 'shared.picture',
    value: [{ image: { type: 'media', value: [reference('d')] } }],
  },
  contact: {
    type: 'component',
    component: 'shared.picture',
    value: [{ caption: { type: 'text', value: 'ຕິດຕໍ່' } }],
  },
  withdrawal: {
    type: 'component',
    component: 'shared.withdrawal',
    value: [{ reason: { type: 'text', value: 'ຜິດ' } }],
  },
};

test('a version holds every field that is not empty, and nothing that the platform writes', () => {
  expect(fieldsOf(row, article, modelOf)).toEqual(fields);
});

test('an empty row has no fields', () => {
  expect(
    fieldsOf({ title: '', topics: [], cover: null, gallery: [], event: undefined }, article, modelOf),
  ).toEqual({});
});

test('what is needed to read it is asked for with the row', () => {
  expect(populateOf(article, modelOf)).toMatchObject({
    cover: { select: ['id', 'hash', 'documentId', 'name'] },
    event: { select: ['id', 'documentId', 'title'] },
    gallery: { populate: { image: { select: ['id', 'hash', 'documentId', 'name'] } } },
  });
  expect(populateOf(article, modelOf)).not.toHaveProperty('createdBy');
});

test('what is packed comes back', () => {
  expect(unpack(pack(fields))).toEqual(fields);
});

describe('putting back', () => {
  const everything: Present = {
    modelOf,
    fileId: ({ hash }) => ({ a: 11, b: 12, c: 13, d: 14 })[hash],
    hasEntry: () => true,
    hasCode: () => true,
  };

  test('all that is there becomes data of the draft, but where the entry belongs and what readers were told', () => {
    expect(restorable(fields, article, everything)).toEqual({
      left: [],
      data: {
        title: 'ຂ່າວ',
        body: '<p>ກ</p>',
        topics: ['post'],
        date: '2026-11-20',
        start: '2026-11-20T02:00:00.000Z',
        order: 0,
        isOpen: false,
        kind: 'plan',
        cover: 11,
        files: [12, 13],
        event: { set: [{ documentId: 'e' }] },
        gallery: [{ image: 14, caption: null }],
        contact: { image: null, caption: 'ຕິດຕໍ່' },
      },
    });
  });

  test('what was empty becomes empty again', () => {
    expect(restorable({}, article, everything).data).toMatchObject({
      title: null,
      files: [],
      event: { set: [] },
      gallery: [],
      contact: null,
    });
  });

  test('a field that is gone or another thing now stays as it is', () => {
    const changed: Model = {
      attributes: {
        title: { type: 'integer' },
        gallery: { type: 'component', component: 'shared.withdrawal', repeatable: true },
        date: { type: 'date' },
      },
    };
    const { data, left } = restorable(
      { title: fields['title']!, gallery: fields['gallery']!, date: fields['date']!, kind: fields['kind']! },
      changed,
      everything,
    );
    expect(data).toEqual({ date: '2026-11-20' });
    expect(left).toEqual([
      { field: 'kind', reason: 'field-gone', names: [] },
      { field: 'title', reason: 'type-changed', names: [] },
      { field: 'gallery', reason: 'type-changed', names: [] },
    ]);
  });

  test('files, entries and codes that are gone are named, the others put back', () => {
    const present: Present = {
      ...everything,
      fileId: ({ hash }) => (hash === 'c' ? 13 : undefined),
      hasEntry: () => false,
      hasCode: (_attribute, code) => code !== 'post',
    };
    const { data, left } = restorable(fields, article, present);
    expect(data).toMatchObject({
      cover: null,
      files: [13],
      event: { set: [] },
      topics: [],
      gallery: [{ image: null }],
    });
    expect(left).toEqual([
      { field: 'topics', reason: 'code-gone', names: ['post'] },
      { field: 'cover', reason: 'file-gone', names: ['a.jpg'] },
      { field: 'files', reason: 'file-gone', names: ['b.jpg'] },
      { field: 'event', reason: 'entry-gone', names: ['ກອງປະຊຸມ'] },
      { field: 'gallery.image', reason: 'file-gone', names: ['d.jpg'] },
    ]);
  });
});

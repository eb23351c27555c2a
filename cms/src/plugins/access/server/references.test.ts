import { expect, test } from 'vitest';
import { referencesIn, type Attributes } from './references.ts';

const picture: Attributes = { image: { type: 'media' }, caption: { type: 'string' } };
const article: Attributes = {
  title: { type: 'string' },
  cover: { type: 'media' },
  gallery: { type: 'component', component: 'shared.picture' },
  event: { type: 'relation', target: 'api::event.event' },
  createdBy: { type: 'relation', target: 'admin::user' },
};

test.each([
  ['an id', { cover: 1 }, [1], []],
  ['an id as text', { cover: '1' }, [1], []],
  ['an object', { cover: { id: 1 } }, [1], []],
  ['an object with an id as text', { cover: { id: '1' } }, [1], []],
  ['a list', { cover: [1, { id: 2 }] }, [1, 2], []],
  ['set', { cover: { set: [{ id: 3 }] } }, [3], []],
  ['connect', { cover: { connect: [4] } }, [4], []],
  ['a component', { gallery: { image: 5 } }, [5], []],
  ['components', { gallery: [{ image: 5 }, { image: { id: 6 }, caption: 'x' }, null] }, [5, 6], []],
  ['a document', { event: 'abc' }, [], ['abc']],
  ['a document to connect', { event: { connect: [{ documentId: 'abc', locale: 'lo' }] } }, [], ['abc']],
  [
    'a row and a document that do not belong together',
    { event: { id: 7, documentId: 'abc' } },
    [],
    ['7', 'abc'],
  ],
  ['a row', { event: { set: [{ id: 7 }] } }, [], ['7']],
  ['what is taken away', { event: { disconnect: ['abc'] }, cover: null }, [], []],
  ['who wrote it', { createdBy: 1, title: '5' }, [], []],
  ['nothing', undefined, [], []],
])('finds %s', (_, data, files, entries) => {
  const found = referencesIn(data, article, () => picture);
  expect([...found.files]).toEqual(files);
  const { ids = [], documentIds = [] } = found.entries.get('api::event.event') ?? {};
  expect([...[...ids].map(String), ...documentIds].sort()).toEqual(entries);
});

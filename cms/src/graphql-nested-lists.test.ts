import { buildSchema, parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { nestedLists } from './graphql-nested-lists.ts';

const schema = buildSchema(`
  type Article { title: String tags: [String!]! event: Event related(limit: Int): [Article]! }
  type Event { articles: [Article!] }
  type Query { articles: [Article]! article: Article }
`);

it.each([
  ['a list', '{ articles { title } }', true],
  ['a list in a list', '{ articles { related { title } } }', true],
  ['lists of texts are lists too', '{ articles { related { tags } } }', false],
  ['three lists', '{ articles { related { related { title } } } }', false],
  [
    'three lists through single objects',
    '{ articles { event { articles { event { articles { title } } } } } }',
    false,
  ],
  [
    'three lists through fragments',
    'fragment A on Article { related { ...B } } fragment B on Article { related { title } } { articles { ...A } }',
    false,
  ],
  [
    'three lists through an inline fragment',
    '{ articles { ... on Article { related { related { title } } } } }',
    false,
  ],
  ['two lists below one object', '{ article { related { tags } event { articles { title } } } }', true],
  ['introspection', '{ __schema { types { fields { args { name } } } } }', true],
])('%s', (_name, query, allowed) => {
  const errors = validate(schema, parse(query), [nestedLists(2)]);
  expect(errors.length === 0).toBe(allowed);
});

it('does not follow a fragment that contains itself', () => {
  const query = parse('fragment A on Article { related { ...A } } { article { ...A } }');
  expect(() => validate(schema, query, [nestedLists(2)])).not.toThrow();
});

it('looks into each fragment once, however often it is spread', () => {
  const chain = Array.from(
    { length: 60 },
    (_, index) =>
      `fragment F${index} on Article { a: event { articles { ...F${index + 1} } } b: event { articles { ...F${index + 1} } } }`,
  ).join(' ');
  const query = parse(`{ article { ...F0 } } ${chain} fragment F60 on Article { title }`);
  expect(validate(schema, query, [nestedLists(2)])).toHaveLength(1);
});

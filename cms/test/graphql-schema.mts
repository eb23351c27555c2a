import { buildClientSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema } from 'graphql';
import type { IntrospectionQuery } from 'graphql';
import type { Cms } from '../../scripts/testing/cms.ts';

/** The schema that a running CMS serves, sorted, as schema definition language. */
export async function readGraphqlSchema(cms: Cms): Promise<string> {
  const answer = await fetch(`${cms.url}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${cms.secrets.publisherToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query: getIntrospectionQuery() }),
  });
  const { data, errors } = (await answer.json()) as { data?: IntrospectionQuery; errors?: unknown };
  if (!data) throw new Error(`The CMS refused to show its GraphQL schema: ${JSON.stringify(errors)}`);
  return `${printSchema(lexicographicSortSchema(buildClientSchema(data)))}\n`;
}

/**
 * Typed GraphQL documents over the committed schema (schema.graphql). After a change of the content types:
 * `pnpm --filter @sanlao/cms schema`, which writes schema.graphql and graphql-env.d.ts.
 */
import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.d.ts';

export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: { Date: string; DateTime: string; I18NLocaleCode: string; JSON: unknown };
}>();

export type { ResultOf } from 'gql.tada';

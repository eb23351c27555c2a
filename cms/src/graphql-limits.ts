import { ApolloArmor } from '@escape.tech/graphql-armor';
import { GraphQLError, type ValidationRule } from 'graphql';
import { nestedLists } from './graphql-nested-lists.ts';

/**
 * What one GraphQL request may ask for: well above the publisher's own queries (shared/content/queries.ts; a test
 * sends all of them), far below what keeps the server busy. Depth and list length are limited by the plugin itself.
 */
const armor = new ApolloArmor({
  maxTokens: { n: 2000 },
  maxAliases: { n: 15 },
  maxDirectives: { n: 10 },
  maxDepth: { n: 12 },
  costLimit: {
    maxCost: 20_000,
    objectCost: 2,
    scalarCost: 1,
    depthCostFactor: 1.5,
    ignoreIntrospection: true,
  },
}).protect();

/** Strapi's upload plugin brings mutations that cannot be left out of the schema. */
const readingOnly: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (node.operation !== 'query')
      context.reportError(new GraphQLError('This endpoint is for reading only.'));
  },
});

export const apolloServer = {
  ...armor,
  validationRules: [...armor.validationRules, readingOnly, nestedLists(2)],
  /** the origins of config/middlewares.ts hold here too */
  cors: false,
  bodyParserConfig: { enableTypes: ['json'], jsonLimit: '100kb' },
  /** nobody reaches this endpoint without a token */
  introspection: true,
};

import type { Core } from '@strapi/strapi';
import { ensureAdministrator } from './bootstrap/administrator.ts';
import { ensureLocales } from './bootstrap/locales.ts';
import { keepOwnTables } from './bootstrap/own-tables.ts';
import { ensureTokens } from './bootstrap/tokens.ts';
import { addDocumentMiddleware } from './documents.ts';
import { ensureRoles } from './plugins/access/server/follow-sites.ts';
import { shapeGraphql } from './graphql-shape.ts';
import { publisherReadsPublished } from './publisher-reads.ts';

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    shapeGraphql(strapi);
    addDocumentMiddleware(strapi, publisherReadsPublished(strapi));
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await keepOwnTables(strapi);
    await ensureLocales(strapi);
    await ensureTokens(strapi);
    await ensureRoles(strapi);
    await ensureAdministrator(strapi);
  },
};

import type { Core } from '@strapi/strapi';

const ours = (uid: string) => uid.startsWith('api::') || uid === 'plugin::upload.file';

/** What `sanlao import` keeps for itself: no page shows it. */
const ofTheImport = ['importKey', 'importSource'];

/**
 * GraphQL is for reading published content and previews: no mutation, no type of Strapi's own plugins, and no way
 * back from a file to everything that uses it. Called before the schema is built.
 */
export function shapeGraphql(strapi: Core.Strapi): void {
  const extension = strapi.plugin('graphql').service('extension');
  for (const uid of Object.keys(strapi.contentTypes)) {
    if (ours(uid)) extension.shadowCRUD(uid).disableMutations();
    else extension.shadowCRUD(uid).disable();
  }
  extension.shadowCRUD('plugin::upload.file').disableQueries().field('related').disable();
  for (const field of ofTheImport) extension.shadowCRUD('api::article.article').field(field).disable();
}

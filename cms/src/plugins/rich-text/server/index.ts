import type { Core } from '@strapi/strapi';

/** Long formatted text, stored as HTML. The sites sanitise it when they render; the CMS makes its text canonical. */
function register({ strapi }: { strapi: Core.Strapi }): void {
  strapi.customFields.register({
    name: 'html',
    plugin: 'rich-text',
    type: 'text',
    inputSize: { default: 12, isResizable: false },
  });
}

export default { register };

import type { Core } from '@strapi/strapi';

const fields = [
  { name: 'site', type: 'string' },
  { name: 'unit', type: 'string' },
  { name: 'series', type: 'string' },
  { name: 'province', type: 'string' },
  { name: 'sites', type: 'json' },
  { name: 'topics', type: 'json' },
  { name: 'languages', type: 'json' },
] as const;

/** Custom fields whose values are codes of published documents, of provinces or of languages: one code, or an array of codes. */
export function registerFields({ strapi }: { strapi: Core.Strapi }): void {
  strapi.customFields.register(
    fields.map((field) => ({
      ...field,
      plugin: 'codes',
      inputSize: { default: 6 as const, isResizable: true },
    })),
  );
}

import type { Core } from '@strapi/strapi';
import { canon } from '@sanlao/shared/lao/canon';

const texts = ['name', 'alternativeText', 'caption'];

interface SaveEvent {
  params: { data?: Record<string, unknown> };
}

/** Names, alternative texts and captions of the media library, which does not save through the document service. */
export function canonicaliseLibrary(strapi: Core.Strapi): void {
  const repair = ({ params: { data = {} } }: SaveEvent) => {
    for (const name of texts) if (typeof data[name] === 'string') data[name] = canon(data[name]);
  };
  strapi.db.lifecycles.subscribe({
    models: ['plugin::upload.file'],
    beforeCreate: repair,
    beforeUpdate: repair,
  } as never);
}

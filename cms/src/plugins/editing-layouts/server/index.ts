import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import { componentLayouts, contentTypeLayouts } from '../tables/index.ts';
import type { EditingLayout } from '../tables/layout.ts';
import { mergeConfiguration, wantedConfiguration, type Configuration, type Wanted } from './configuration.ts';

/** The content manager's services for content types and for components; the two agree in what is used here. */
interface ConfigurationService {
  findConfiguration(model: { uid: string }): Promise<Configuration & { uid: string }>;
  updateConfiguration(model: { uid: string }, configuration: Configuration): Promise<unknown>;
}

export default {
  /** Runs after the content manager's own bootstrap, which makes and updates its default configurations. */
  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    const store = strapi.store({ type: 'plugin', name: 'editing-layouts', key: 'applied' });
    const applied = ((await store.get({})) ?? {}) as Record<string, Wanted>;
    const services = strapi.plugin('content-manager');
    const updates = [
      ...(await applyAll(services.service('content-types'), contentTypeLayouts, applied)),
      ...(await applyAll(services.service('components'), componentLayouts, applied)),
    ];
    if (updates.length) await store.set({ value: { ...applied, ...Object.fromEntries(updates) } });
  },
};

/** @returns what is applied now, of the layouts whose configuration was changed for it */
async function applyAll(
  service: ConfigurationService,
  layouts: EditingLayout[],
  applied: Record<string, Wanted>,
): Promise<[uid: string, wanted: Wanted][]> {
  const updates: [string, Wanted][] = [];
  for (const layout of layouts) {
    const wanted = wantedConfiguration(layout);
    const { settings, metadatas, layouts: rows } = await service.findConfiguration(layout);
    const current = { settings, metadatas, layouts: rows };
    const merged = mergeConfiguration(current, wanted, applied[layout.uid]);
    if (isDeepStrictEqual(merged, current) && isDeepStrictEqual(applied[layout.uid], wanted)) continue;
    await service.updateConfiguration(layout, merged);
    updates.push([layout.uid, wanted]);
  }
  return updates;
}

/**
 * Loaded before a CMS whose rules allow everything: the sites, units and roles are there, and nobody asks what they
 * are for. The matrix has to notice it on every surface.
 */
import { registerHooks } from 'node:module';

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (!url.endsWith('/shared/people/rules.ts')) return loaded;
    return {
      format: 'module',
      shortCircuit: true,
      source: `
        export const may = () => true;
        export const mayGive = () => true;
        export const sitesFor = () => 'all';
        export const placesFor = () => 'all';
      `,
    };
  },
});

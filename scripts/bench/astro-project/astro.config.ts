/**
 * The sites' own sources as an ordinary static Astro project: same pages, layouts, styles and settings, without the
 * publisher's adapter. `build.ts` runs `astro build` with it in a copy of `site/`.
 */
import site from '../../../site/astro.config.ts';
import { incrementalVariable } from './environment.ts';
import { staticSite } from './static-site.ts';

const incremental = process.env[incrementalVariable] === 'yes';
const name = incremental ? 'incremental' : 'static';

export default {
  ...site,
  adapter: undefined,
  output: 'static',
  integrations: [...(site.integrations ?? []), staticSite()],
  outDir: `./dist-${name}`,
  cacheDir: `./cache-${name}`,
  experimental: { incrementalBuild: incremental },
};

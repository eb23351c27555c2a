import tailwind from '@astrojs/tailwind';
import { defineConfig, passthroughImageService } from 'astro/config';
import publisherAdapter from './adapter/integration.ts';
import { plainImports } from './adapter/plain-imports.ts';
import { serviceWorkerText } from './adapter/service-worker.ts';

export default defineConfig({
  output: 'server',
  adapter: publisherAdapter(),
  integrations: [tailwind({ applyBaseStyles: false })],
  // The publisher names every address itself, with its slash. 'always' would not match the addresses of an
  // older website that Redirect documents keep alive, such as "/old.html".
  trailingSlash: 'ignore',
  compressHTML: 'jsx',
  devToolbar: { enabled: false },
  // Pages are rendered by address and take no forms: there is no origin to check.
  security: { checkOrigin: false },
  // The CMS makes the variants of pictures at upload; pages only name them.
  image: { service: passthroughImageService() },
  build: { assets: '_astro', inlineStylesheets: 'never' },
  vite: {
    plugins: [serviceWorkerText(), plainImports()],
    build: {
      // Scripts are files: the policy of the pages allows none inside them.
      assetsInlineLimit: 0,
      // The oldest that phones here still run; `browserslist` in package.json says the same to the prefixer.
      cssTarget: ['chrome88', 'firefox92', 'safari14'],
    },
    // Astro names a script by the whole path of its component, and every page carries the name.
    environments: {
      client: { build: { rolldownOptions: { output: { entryFileNames: '_astro/[hash].js' } } } },
    },
  },
});

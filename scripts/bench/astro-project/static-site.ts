import { fileURLToPath } from 'node:url';
import type publisherAdapter from '../../../site/adapter/integration.ts';
import type { Route } from './static-paths.ts';

type AstroIntegration = ReturnType<typeof publisherAdapter>;

const staticPaths = fileURLToPath(new URL('./static-paths.ts', import.meta.url));

/**
 * What the sources need to be built statically: content for each page (`middleware.ts`), and for each page with
 * parameters its `getStaticPaths` (`static-paths.ts`), as the page of a static project writes it itself.
 */
export function staticSite(): AstroIntegration {
  let routes: Route[] = [];
  return {
    name: 'static-site',
    hooks: {
      'astro:config:setup': ({ config, addMiddleware, updateConfig }) => {
        addMiddleware({ order: 'pre', entrypoint: new URL('./middleware.ts', import.meta.url) });
        const root = fileURLToPath(config.root);
        updateConfig({
          vite: {
            // A native module is loaded, not bundled.
            environments: { prerender: { resolve: { external: ['better-sqlite3'] } } },
            plugins: [
              {
                name: 'static-site',
                enforce: 'post',
                transform(code: string, id: string) {
                  const route = routes.find(({ entrypoint }) => root + entrypoint === id);
                  return route && route.parameters.length > 0 ? code + exportOf(route, routes) : undefined;
                },
              },
            ],
          },
        });
      },
      'astro:routes:resolved': ({ routes: resolved }) => {
        routes = resolved
          .filter(({ origin }) => origin === 'project')
          .map(({ entrypoint, patternRegex, params }) => ({
            entrypoint,
            pattern: patternRegex.source,
            // "...page" takes any number of parts
            parameters: params.map((name) => name.replace('...', '')),
          }));
      },
    },
  };
}

function exportOf({ entrypoint }: Route, routes: readonly Route[]): string {
  return `
import { staticPathsOf } from ${JSON.stringify(staticPaths)};
export const getStaticPaths = () => staticPathsOf(${JSON.stringify(entrypoint)}, ${JSON.stringify(routes)});
`;
}

import type { AstroIntegration } from 'astro';

/**
 * Compiles the sites into a module that renders one page at a time (`adapter/server.ts`), for a host that is
 * the publisher and no web server (docs/decisions/2026-11-22-rendering-apart-from-compiling.md).
 */
export default function publisherAdapter(): AstroIntegration {
  return {
    name: '@sanlao/publisher-adapter',
    hooks: {
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: '@sanlao/publisher-adapter',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./server.ts', import.meta.url),
          supportedAstroFeatures: { serverOutput: 'stable' },
        });
      },
    },
  };
}

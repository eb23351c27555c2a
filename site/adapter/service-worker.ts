/** The service worker, bundled to one text: `import code from 'virtual:service-worker'`. */
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const name = 'virtual:service-worker';
const entry = fileURLToPath(new URL('../src/offline/service-worker.ts', import.meta.url));

export function serviceWorkerText(): Plugin {
  return {
    name: '@sanlao/service-worker',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load: async (id) => (id === `\0${name}` ? `export default ${JSON.stringify(await bundle())};` : null),
  };
}

/** @throws Error when it does not come out as one file */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: entry, output: { format: 'iife' } },
    },
  });
  const outputs = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  const [chunk, ...others] = outputs;
  if (chunk?.type !== 'chunk' || others.length > 0) throw new Error('The service worker is not one file.');
  return chunk.code;
}

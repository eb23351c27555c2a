import type { Plugin } from 'vite';

const helper = /import\{t as (\w+)\}from"\.\/preload-helper\.[\w-]+\.js";/;

/**
 * Imports of scripts that come later, as they are written. Vite puts a helper before them that loads their styles, which
 * none has, and weighs 0.6 KB in each script and a request.
 */
export function plainImports(): Plugin {
  return {
    name: '@sanlao/plain-imports',
    enforce: 'post',
    load: (id) =>
      id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null,
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk') file.code = withoutHelper(file.code);
        }
      },
    },
  };
}

/** The helper stays where an import is written in another form. */
function withoutHelper(code: string): string {
  const name = helper.exec(code)?.[1];
  if (name === undefined) return code;
  const call = new RegExp(`\\b${name}\\(\\(\\)=>(import\\(.*?),\\[\\]\\)`, 'g');
  const plain = code.replace(helper, '').replace(call, '$1');
  return new RegExp(`\\b${name}\\((?:async)?\\(\\)=>`).test(plain) ? code : plain;
}

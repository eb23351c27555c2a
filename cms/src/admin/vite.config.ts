import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strapiEdits } from './strapi-edits.ts';

interface Config {
  /** the folder of the CMS */
  root: string;
  plugins?: unknown[];
  resolve?: { dedupe?: string[] };
}

/** Our part of the admin's build, added to Strapi's configuration. */
export default function configure(config: Config): Config {
  return {
    ...config,
    plugins: [...(config.plugins ?? []), strapiEdits(), ownPages(config.root), documentHead(config.root)],
    // Translations come through React's context: one copy of react-intl for Strapi and our plugins.
    resolve: { ...config.resolve, dedupe: [...(config.resolve?.dedupe ?? []), 'react-intl'] },
  };
}

/** Name, icon and language of the page before the admin has loaded. */
function documentHead(root: string) {
  return {
    name: 'sanlao:document-head',
    generateBundle: {
      order: 'post' as const,
      handler(_options: unknown, bundle: Record<string, { source?: string | Uint8Array }>) {
        const page = bundle['index.html'];
        if (typeof page?.source !== 'string') throw new Error('The admin was built without its index.html.');
        const icon = readFileSync(join(root, 'src/admin/branding/mark.svg'), 'utf8');
        const link = `<link rel="icon" type="image/svg+xml" href="data:image/svg+xml,${encodeURIComponent(icon)}"/>`;
        page.source = page.source
          .replace('<title>Strapi Admin</title>', `<title>Sanlao</title>${link}`)
          .replace(/<html lang="\w+"/, '<html lang="lo"');
      },
    },
  };
}

/** What `strapiEdits` puts in place of Strapi's own: its modules cannot know where ours are. */
function ownPages(root: string) {
  return {
    name: 'sanlao:own-pages',
    enforce: 'pre' as const,
    resolveId(id: string): string | undefined {
      return id === 'sanlao:login-page' ? join(root, 'src/plugins/sign-in/admin/src/Login.tsx') : undefined;
    },
  };
}

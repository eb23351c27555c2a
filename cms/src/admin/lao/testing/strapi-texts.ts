/** The English texts of the installed packages of Strapi's admin. */
import { globSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '@sanlao/shared/config/environment';

export const packages = ['admin', 'content-manager', 'upload', 'i18n'] as const;

export type Package = (typeof packages)[number];

/** Before the keys of a package when the admin looks for them. */
export function prefixOf(pack: Package): string {
  return pack === 'admin' ? '' : `${pack}.`;
}

/**
 * Key → English text: those of the package's own list, and those that its code names with a text that the list does
 * not have. A key that the code names without the prefix of its package counts as one of `admin`.
 */
export async function textsOf(pack: Package): Promise<Map<string, string>> {
  const own = await listed(pack);
  const coded = packages.flatMap(codedIn);
  const here = coded.filter(({ id }) => packageOf(id) === pack);
  return new Map([
    ...here.map(({ id, text }) => [id.slice(prefixOf(pack).length), text] as const),
    ...Object.entries(own),
  ]);
}

function packageOf(id: string): Package {
  return packages.find((pack) => pack !== 'admin' && id.startsWith(prefixOf(pack))) ?? 'admin';
}

async function listed(pack: Package): Promise<Record<string, string>> {
  const [file] = globSync(join(folderOf(pack), '**/translations/en.json.mjs'));
  const { default: texts } = (await import(pathToFileURL(file!).href)) as { default: Record<string, string> };
  return texts;
}

/** `{ id: getTrad('key'), defaultMessage: 'Text' }` in the built code. */
function codedIn(pack: Package): { id: string; text: string }[] {
  const pattern =
    /id:\s*(\w+\()?(['"`])([^'"`$]+)\2\)?,\s*defaultMessage:\s*('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`$]*`)/g;
  return sourcesOf(pack).flatMap((source) =>
    [...source.matchAll(pattern)].map(([, isPrefixed, , key = '', literal = '']) => ({
      id: (isPrefixed ? prefixOf(pack) : '') + key,
      text: literal.slice(1, -1).replaceAll("\\'", "'"),
    })),
  );
}

function sourcesOf(pack: Package): string[] {
  const without = /\/(translations|tests|ee)\//;
  return globSync(join(folderOf(pack), '**/*.mjs'))
    .filter((file) => !without.test(file.slice(folderOf(pack).length)))
    .map((file) => readFileSync(file, 'utf8'));
}

function folderOf(pack: Package): string {
  const strapi = realpathSync(join(projectRoot, 'cms/node_modules/@strapi/strapi'));
  return join(realpathSync(join(dirname(strapi), pack)), 'dist/admin');
}

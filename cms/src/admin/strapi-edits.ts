/**
 * Small edits of Strapi's admin where it offers no setting, made while the admin is built. Each must apply exactly
 * once, one per file: after an upgrade that moved the place, the build stops and names the edit.
 */
interface Edit {
  /** end of the module's path */
  file: string;
  find: RegExp;
  replace: string;
  why: string;
}

const admin = '@strapi/admin/dist/admin/admin/src';

const edits: Edit[] = [
  {
    file: `${admin}/translations/languageNativeNames.mjs`,
    find: /const languageNativeNames = \{/,
    replace: "const languageNativeNames = {\n    lo: 'ລາວ',",
    why: 'the list of admin languages has no Lao and drops what it does not list',
  },
  {
    file: `${admin}/components/PageHelpers.mjs`,
    find: /\| Strapi`/,
    replace: '| Sanlao`',
    why: 'the title of the window names the product',
  },
  {
    file: `${admin}/components/GuidedTour/GuidedTourProvider.mjs`,
    find: /process\.env\.NODE_ENV !== 'test'/,
    replace: 'false',
    why: 'the guided tour explains how to develop with Strapi, not how to publish',
  },
  {
    file: `${admin}/components/Theme.mjs`,
    find: /locale: locale,/,
    replace: "locale: 'en-GB',",
    why: 'browsers have no Lao dates and would ask for month/day; in Laos the day comes first',
  },
  {
    file: `${admin}/hooks/useMenu.mjs`,
    find: /\{\s*icon: ShoppingCart,[^]*?position: 7\s*\},/,
    replace: '',
    why: 'the link to the marketplace leads to plugins that nobody can install here',
  },
  {
    file: `${admin}/layouts/AuthenticatedLayout.mjs`,
    find: /\/\*#__PURE__\*\/ jsx\(UpsellBanner, \{\}\),\s*\/\*#__PURE__\*\/ jsx\(MediaLibraryBanner, \{\}\),/,
    replace: '',
    why: 'banners that advertise Strapi',
  },
];

/** The parts of Vite's plugin interface that are used; Vite itself is a dependency of Strapi only. */
interface Plugin {
  name: string;
  enforce: 'pre';
  transform(code: string, id: string): string | undefined;
  buildEnd(error?: Error): void;
}

export function strapiEdits(): Plugin {
  const applied = new Set<Edit>();
  return {
    name: 'sanlao:strapi-edits',
    enforce: 'pre',
    transform(code, id) {
      const edit = edits.find(({ file }) => id.split('?')[0]!.replaceAll('\\', '/').endsWith(file));
      if (!edit || code.split(edit.find).length !== 2) return undefined;
      applied.add(edit);
      return code.replace(edit.find, () => edit.replace);
    },
    buildEnd(error) {
      const missed = edits.filter((edit) => !applied.has(edit));
      if (error || !missed.length) return;
      const list = missed.map(({ file, why }) => `${file} (${why})`).join('; ');
      throw new Error(
        `Strapi changed where the admin edits it: ${list}. Adjust cms/src/admin/strapi-edits.ts.`,
      );
    },
  };
}

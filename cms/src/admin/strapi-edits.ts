/**
 * Small edits of Strapi's admin where it offers no setting, made while the admin is built. Each must apply exactly
 * once: after an upgrade that moved the place, the build stops and names the edit.
 */
interface Edit {
  /** end of the module's path */
  file: string;
  find: string;
  replace: string;
  why: string;
}

const edits: Edit[] = [
  {
    file: '@strapi/admin/dist/admin/admin/src/translations/languageNativeNames.mjs',
    find: 'const languageNativeNames = {',
    replace: "const languageNativeNames = {\n    lo: 'ລາວ',",
    why: 'the list of admin languages has no Lao and drops what it does not list',
  },
  {
    file: '@strapi/admin/dist/admin/admin/src/components/PageHelpers.mjs',
    find: '| Strapi`',
    replace: '| Sanlao`',
    why: 'the title of the window names the product',
  },
  {
    file: '@strapi/admin/dist/admin/admin/src/components/GuidedTour/GuidedTourProvider.mjs',
    find: "process.env.NODE_ENV !== 'test'",
    replace: 'false',
    why: 'the guided tour explains how to develop with Strapi, not how to publish',
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

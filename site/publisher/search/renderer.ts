import { isLocale } from '@sanlao/shared/locales';
import type { FileRenderer } from '../rendering/file-renderer.ts';

const address = /^\/(lo|en)\/search\/(.+\.(?:bin|json))$/;

/** Whether a path is that of a file of the search index. */
export const isSearchFile = (path: string): boolean => address.test(path);

/** The files of the search index. */
export const searchRenderer: FileRenderer = {
  matches: isSearchFile,
  async render(content, path) {
    const [, locale, name] = address.exec(path) ?? [];
    return isLocale(locale) && name !== undefined ? content.searchFile(locale, name) : null;
  },
};

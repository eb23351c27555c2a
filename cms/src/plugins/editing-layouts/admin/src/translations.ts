import { locales, type Locale } from '@sanlao/shared/locales';
import { componentLayouts, contentTypeLayouts } from '../../tables/index.ts';
import type { EditingLayout } from '../../tables/layout.ts';

/** For `registerTrads`: the names of types and fields under the keys that the content manager looks up. */
export function layoutTranslations() {
  return locales.map((locale) => ({
    locale,
    data: Object.fromEntries([
      ...contentTypeLayouts.flatMap((layout) => entries(layout, 'content-types', locale)),
      ...componentLayouts.flatMap((layout) => entries(layout, 'components', locale)),
    ]),
  }));
}

function entries(
  { uid, displayName, name, fields }: EditingLayout,
  kind: 'content-types' | 'components',
  locale: Locale,
): [key: string, text: string][] {
  return [
    [displayName, name[locale]],
    [`editing-layouts.${uid}`, name[locale]],
    ...Object.entries(fields).map(([field, texts]): [string, string] => [
      `content-manager.${kind}.${uid}.${field}`,
      texts[locale],
    ]),
  ];
}

import { locales, type Locale } from '@sanlao/shared/locales';
import { componentLayouts, contentTypeLayouts } from '../../tables/index.ts';
import type { EditingLayout, FieldTexts } from '../../tables/layout.ts';

/** Fields that Strapi adds to every type, and those that no form shows, as lists and filters call them. */
const ownFields: Record<string, FieldTexts> = {
  id: { lo: 'ເລກລຳດັບ', en: 'Number' },
  documentId: { lo: 'ລະຫັດລາຍການ', en: 'Id of the entry' },
  createdAt: { lo: 'ສ້າງເມື່ອ', en: 'Created' },
  updatedAt: { lo: 'ແກ້ໄຂເມື່ອ', en: 'Last change' },
  publishedAt: { lo: 'ເຜີຍແຜ່ເມື່ອ', en: 'Published' },
  createdBy: { lo: 'ຜູ້ສ້າງ', en: 'Created by' },
  updatedBy: { lo: 'ຜູ້ແກ້ໄຂ', en: 'Changed by' },
  importKey: { lo: 'ລະຫັດຂອງການນຳເຂົ້າ', en: 'Key of the import' },
  importSource: { lo: 'ຂໍ້ຄວາມທີ່ນຳເຂົ້າ', en: 'Imported text' },
};

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
    ...Object.entries({ ...ownFields, ...fields }).map(([field, texts]): [string, string] => [
      `content-manager.${kind}.${uid}.${field}`,
      texts[locale],
    ]),
  ];
}

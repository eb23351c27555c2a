import type { Bilingual } from '@sanlao/shared/lao/locale';

/** What an editor reads at a field. */
export interface FieldTexts extends Bilingual {
  /** one or two short sentences below the field */
  hint?: Bilingual;
}

/** How a content type or component is edited and listed. */
export interface EditingLayout {
  uid: string;
  /** `displayName` of the schema; its translations are `name` */
  displayName: string;
  /** in lists and menus */
  name: Bilingual;
  /** the field that names an entry */
  mainField: string;
  /** the field and order of a list when it is opened */
  sort?: [field: string, order: 'ASC' | 'DESC'];
  /** columns of the list; the state follows by itself */
  list?: string[];
  /** the form, row by row: field and its share of 12 columns */
  rows: Record<string, number>[];
  /** fields that no editor sees */
  hidden?: string[];
  /** every other field of the schema */
  fields: Record<string, FieldTexts>;
  /** shown and not editable */
  readOnly?: string[];
  /** for relations: the field of the other type that names its entries */
  relations?: Record<string, string>;
}

/** Between the two languages of a stored hint; the form shows one of them. */
export const hintSeparator = ' · ';

/** The hint as Strapi stores it: both languages in one text. */
export function storedHint({ hint }: FieldTexts): string {
  return hint ? `${hint.lo}${hintSeparator}${hint.en}` : '';
}

import type { DocumentType } from '@sanlao/shared/content/types';
import type { Bilingual } from '@sanlao/shared/lao/locale';
import { contentTypeLayouts } from '../../editing-layouts/tables/index.ts';
import { uidOf } from './entries.ts';

/** What pages call otherwise than the CMS does. */
const renamed: Readonly<Record<string, string>> = { status: 'serviceStatus' };

/** The label of a field in the form, by its path in the document: "title", "cover.size". */
export function fieldName(type: DocumentType, path: string): Bilingual {
  const [first = path] = path.split('.');
  const name = renamed[first] ?? first;
  const texts = contentTypeLayouts.find(({ uid }) => uid === uidOf(type))?.fields[name];
  return texts ? { lo: texts.lo, en: texts.en } : { lo: path, en: path };
}

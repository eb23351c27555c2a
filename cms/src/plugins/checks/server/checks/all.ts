/** Every check, in the order in which an author reads what they find. */
import type { Check } from '../subject.ts';
import { alternativeText } from './alternative-text.ts';
import { cover } from './cover.ts';
import { dates } from './dates.ts';
import { documents } from './documents.ts';
import { duplicateTitle } from './duplicate-title.ts';
import { emptyBody } from './empty-body.ts';
import { headings } from './headings.ts';
import { laoText } from './lao-text.ts';
import { largePictures } from './large-pictures.ts';
import { links } from './links.ts';
import { publishable } from './publishable.ts';
import { summary } from './summary.ts';
import { tables } from './tables.ts';
import { unpublished } from './unpublished.ts';

export const checks: readonly Check[] = [
  publishable,
  emptyBody,
  dates,
  duplicateTitle,
  summary,
  headings,
  tables,
  links,
  unpublished,
  cover,
  alternativeText,
  largePictures,
  documents,
  laoText,
];

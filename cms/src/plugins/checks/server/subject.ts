import type { Finding } from '@sanlao/shared/editing/finding';
import type { DocumentType } from '@sanlao/shared/content/types';
import type { DocumentProgress } from '@sanlao/shared/documents/progress';
import type { Repair } from '@sanlao/shared/lao/canon';
import type { SpellingWarning } from '@sanlao/shared/lao/spelling';
import type { Fault } from '../../validation/server/fault.ts';
import type { Undescribed } from '../../media/server/undescribed.ts';
import type { Body } from './body.ts';
import type { LinkState } from './links/link-state.ts';

/** An entry as it stands in the draft, and everything that the checks have to know about it. */
export interface Subject {
  type: DocumentType;
  /** with what stands in its components, its files, and its relations */
  entry: Readonly<Record<string, unknown>>;
  /** names of the fields that may not be empty when it is published */
  required: readonly string[];
  /** the day in Vientiane, YYYY-MM-DD */
  today: string;
  body: Body;
  /** what would refuse it when it is published */
  faults: readonly Fault[];
  links: readonly CheckedLink[];
  /** entries that it refers to and readers do not have */
  unpublished: readonly { field: string; title: string | null }[];
  /** other entries of the same site with the same title */
  sameTitle: readonly { date: string; published: boolean }[];
  undescribed: readonly Undescribed[];
  /** of the latest save */
  repairs: readonly (Repair & { field: string })[];
  spelling: readonly (SpellingWarning & { field: string })[];
  pictures: readonly Picture[];
  documents: readonly CheckedDocument[];
}

export interface CheckedLink {
  field: string;
  address: string;
  state: LinkState;
}

export interface Picture {
  field: string;
  name: string;
  /** pixels */
  width: number;
  height: number;
  bytes: number;
}

/** A PDF of the entry; `progress` is null where nothing is known of it. */
export interface CheckedDocument {
  field: string;
  name: string;
  progress: Pick<DocumentProgress, 'state' | 'facts' | 'recognition'> | null;
}

/** Values in, values out: one thing that an author can mend. */
export type Check = (subject: Subject) => Finding[];

type Words = [lo: string, en: string];

/** A finding that stops a submit. */
export function must(check: string, field: string | null, [lo, en]: Words): Finding {
  return { check, weight: 'must', field, text: { lo, en } };
}

/** A finding to look at. */
export function should(check: string, field: string | null, [lo, en]: Words): Finding {
  return { check, weight: 'should', field, text: { lo, en } };
}

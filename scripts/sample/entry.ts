/** A document of the sample content, ready to be written to the CMS. */
import type { DocumentType } from '@sanlao/shared/content/types';
import type { Locale } from '@sanlao/shared/locales';

/** A file of the sample content that goes into the media library, once. */
export type Asset =
  { kind: 'picture'; name: string } | { kind: 'emblem'; name: string } | { kind: 'document'; name: string };

export interface MediaField {
  /** where it stands in the document: "cover", "contact.map", "gallery.0.image" */
  field: string;
  assets: Asset[];
  many: boolean;
}

export interface SampleEntry {
  /** path below the sample content, with the position in a JSON file: "people.json 3" */
  source: string;
  type: DocumentType;
  /** fields that tell this document from all others of its type; all of them are text and never empty */
  identity: Record<string, string>;
  /** the fields in each language; '' for a type whose fields hold both languages */
  versions: { locale: Locale | ''; data: Record<string, unknown> }[];
  media: MediaField[];
  relations: Relation[];
}

/** Links to other documents of the sample content. */
export interface Relation {
  field: string;
  /** their `source` */
  sources: string[];
  many: boolean;
}

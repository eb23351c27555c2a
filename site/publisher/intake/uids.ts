import { type DocumentType, documentTypes } from '@sanlao/shared/content/types';

export const mediaUid = 'plugin::upload.file';

export function uidOfType(type: DocumentType): string {
  return `api::${type}.${type}`;
}

/** The document type that a Strapi uid stands for; null for anything that no page shows. */
export function typeOfUid(uid: string): DocumentType | null {
  return documentTypes.find((type) => uidOfType(type) === uid) ?? null;
}

import { publicationKinds, type PublicationKind } from '@sanlao/shared/content/kinds';

export function isPublicationKind(part: string | undefined): part is PublicationKind {
  return publicationKinds.includes(part as PublicationKind);
}

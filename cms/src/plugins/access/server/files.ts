/** Whose a folder of the media library is, and what the rules say of it and of the files in it. Pure. */
import type { Role } from '@sanlao/shared/people/roles';
import { may, sitesFor, type Place } from '@sanlao/shared/people/rules';

/** A folder that the platform made; folders below it belong to the same. */
export interface RootFolder {
  /** Strapi's path by numbers, "/3" */
  path: string;
  /** code; null: the shared folder of the ministry */
  site: string | null;
}

/** @returns undefined outside of all of them: what only those see who see all sites */
export function placeOfPath(roots: readonly RootFolder[], path: string): Place | undefined {
  const root = roots.find((folder) => path === folder.path || path.startsWith(`${folder.path}/`));
  return root && { site: root.site, unit: null };
}

export function mayReadFolder(roles: readonly Role[], place: Place | undefined): boolean {
  return place ? may(roles, 'read', place) : sitesFor(roles, 'read') === 'all';
}

/** Who writes for a unit uploads into the folder of its site. */
export function mayUploadInto(roles: readonly Role[], place: Place | undefined): boolean {
  if (!place || place.site === null) return mayChangeFolder(roles, place);
  const sites = sitesFor(roles, 'write');
  return sites === 'all' || sites.includes(place.site);
}

/** Folders, and files of other people; one's own files may be changed wherever one may upload. */
export function mayChangeFolder(roles: readonly Role[], place: Place | undefined): boolean {
  return may(roles, 'write', place ?? { site: null, unit: null });
}

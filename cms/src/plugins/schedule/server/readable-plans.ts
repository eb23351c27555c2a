import { may, placesFor } from '@sanlao/shared/people/rules';
import type { Role } from '@sanlao/shared/people/roles';

/**
 * The plans of entries that somebody may read, as a filter of a query: so that what others have planned takes no room.
 *
 * @param delegated sites whose review was handed over
 */
export function readablePlans(roles: readonly Role[], delegated: readonly string[]): object {
  const places = placesFor(roles, 'read');
  if (places === 'all') return {};
  const $or = [
    ...places.map(({ site, unit }) => ({ site, ...(unit === null ? {} : { unit }) })),
    ...delegated.map((site) => ({ site })),
    ...(may(roles, 'read', { site: null, unit: null }) ? [{ site: null }] : []),
  ];
  return $or.length > 0 ? { $or } : { id: { $in: [] } };
}

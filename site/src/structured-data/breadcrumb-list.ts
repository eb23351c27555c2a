import type { BreadcrumbList } from 'schema-dts';
import type { Crumb } from '../components/crumb.ts';

/**
 * Where a page is, from the home page down.
 *
 * @param trail the pages above it, home first
 * @param title of the page itself
 */
export function breadcrumbList(origin: string, trail: readonly Crumb[], title: string): BreadcrumbList {
  const above = trail.map(({ label, href }) => ({ name: label, item: origin + href }));
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [...above, { name: title }].map((part, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      ...part,
    })),
  };
}

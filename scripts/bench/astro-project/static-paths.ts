import { portalCode } from '@sanlao/shared/urls';
import { replica } from './replica.ts';

export interface Route {
  /** "src/pages/[locale]/index.astro" */
  entrypoint: string;
  /** source of a regular expression with a group for each parameter */
  pattern: string;
  parameters: string[];
}

interface StaticPath {
  params: Record<string, string | undefined>;
  cacheKey: string;
}

let paths: Map<string, StaticPath[]> | undefined;

/**
 * The pages of a route: those that the publisher has, each with the SHA-256 of its bytes as its key for incremental
 * builds. No real project knows so well beforehand which pages a change touches; the comparison leaves that to
 * Astro's advantage.
 *
 * @param routes all of the project, in the order in which they win an address
 */
export function staticPathsOf(entrypoint: string, routes: readonly Route[]): StaticPath[] {
  paths ??= allot(routes);
  return paths.get(entrypoint) ?? [];
}

function allot(routes: readonly Route[]): Map<string, StaticPath[]> {
  const found = new Map<string, StaticPath[]>();
  const patterns = routes.map((route) => ({ ...route, pattern: new RegExp(route.pattern) }));
  for (const { site, path, hash } of replica().pages()) {
    const address = site === portalCode ? `/${portalCode}${path}` : path;
    for (const { entrypoint, pattern, parameters } of patterns) {
      const match = pattern.exec(address);
      if (!match) continue;
      const params = Object.fromEntries(parameters.map((name, index) => [name, match[index + 1]]));
      const ofRoute = found.get(entrypoint) ?? [];
      ofRoute.push({ params, cacheKey: hash });
      found.set(entrypoint, ofRoute);
      break;
    }
  }
  return found;
}

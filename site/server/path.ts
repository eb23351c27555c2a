/**
 * Names that no reader gets: hidden files, what leads elsewhere, what the publisher keeps beside a page or is writing.
 */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const refusedName = /^\.|[\\/\x00-\x1f\x7f]|\.(?:br|gz|partial)$/i;

/** The one hidden folder that is meant to be read (RFC 8615). */
const wellKnown = '.well-known';

const longestPath = 2048;

/**
 * The decoded path below a site's folder, '' for its root; null when it is not a clean one: malformed, an empty or a
 * refused name.
 *
 * @param path as the request names it, without a query: "/lo/news/"
 */
export function cleanPath(path: string): string | null {
  if (!path.startsWith('/') || path.length > longestPath) return null;
  const names = path.slice(1).split('/');
  for (const [index, encoded] of names.entries()) {
    const name = decode(encoded);
    const refused = name === null || (refusedName.test(name) && !(index === 0 && name === wellKnown));
    if (refused || (name === '' && index < names.length - 1)) return null;
    names[index] = name;
  }
  return names.join('/');
}

function decode(name: string): string | null {
  if (!name.includes('%')) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return null;
  }
}

/** A picture of a page that lies beside it on the disk. */
export interface Picture {
  /** as the page writes it, without query and fragment, decoded; a path from the page or, with "/", from the site */
  path: string;
  alt: string;
  caption: string;
}

export type PictureSource =
  { kind: 'local'; path: string } | { kind: 'remote' | 'embedded'; address: string };

/** Stands in the body where a picture was, until the picture has an address of its own. */
export function pictureMark(index: number): string {
  return `<figure data-picture="${index}"></figure>`;
}

const MARK = /<figure data-picture="(\d+)"><\/figure>/g;

/** Puts something in the place of every mark; '' takes the picture out. */
export function replacePictureMarks(body: string, replacement: (index: number) => string): string {
  return body.replace(MARK, (_, index: string) => replacement(Number(index)));
}

/** Where the picture of an `<img>` is; undefined for one without an address. */
export function pictureSource(attributes: Record<string, string>): PictureSource | undefined {
  const candidates = ['data-src', 'data-lazy-src', 'data-original', 'src'].map((name) =>
    attributes[name]?.trim(),
  );
  const address =
    candidates.find((candidate) => candidate && !candidate.startsWith('data:')) ?? attributes['src'];
  if (!address) return undefined;
  if (/^data:/i.test(address)) return { kind: 'embedded', address: `${address.slice(0, 30)}…` };
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) return { kind: 'remote', address };
  const path = address.replace(/[?#].*$/s, '');
  return path === '' ? undefined : { kind: 'local', path: decoded(path) };
}

/** True for counters and icons: pictures that say nothing. */
export function isTiny({ width, height }: Record<string, string>): boolean {
  return [width, height].some(
    (size) => size !== undefined && /^\d+(?:px)?$/.test(size) && parseInt(size, 10) <= 32,
  );
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

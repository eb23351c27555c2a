import type { Content } from '../content/content.ts';

/** What a renderer has put into the store by itself: too large for memory. */
export interface Stored {
  hash: string;
}

/** Makes the files that the compiled app does not: pictures, packs, the search index. */
export interface FileRenderer<Made extends Buffer | Stored = Buffer | Stored> {
  matches(path: string): boolean;
  /**
   * The same content gives the same bytes; whatever they depend on is read through `content`.
   *
   * @param path on the site that is rendered
   * @returns null where there is no such file
   */
  render(content: Content, path: string): Promise<Made | null>;
}

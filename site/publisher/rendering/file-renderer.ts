import type { Content } from '../content/content.ts';

/** Makes the files that the compiled app does not: pictures, the search index. */
export interface FileRenderer {
  matches(path: string): boolean;
  /**
   * The same content gives the same bytes; whatever they depend on is read through `content`.
   *
   * @param path on the site that is rendered
   * @returns null where there is no such file
   */
  render(content: Content, path: string): Promise<Buffer | null>;
}

/**
 * JSON-LD for a script element. No "<" is left in it: a title with "</script>" stays a title.
 *
 * @param nodes of schema.org's vocabulary: `{ '@type': 'NewsArticle', headline: '…' }`
 */
export function structuredDataText(nodes: readonly object[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes }).replaceAll('<', '\\u003c');
}

/**
 * The words of one group as an editor wrote them, each once: commas or line ends stand between them.
 *
 * @example synonymTerms('ICT, ໄອຊີທີ') // ['ICT', 'ໄອຊີທີ']
 */
export function synonymTerms(text: string): string[] {
  const terms = text
    .split(/[,،、;\n]/)
    .map((term) => term.trim())
    .filter(Boolean);
  return [...new Set(terms)];
}

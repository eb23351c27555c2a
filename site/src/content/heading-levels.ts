/**
 * Where an editor's headings stand on a page that has its h1 already: the highest one becomes h2, the others
 * follow, none deeper than h4 and none more than one below the one before it.
 *
 * @returns the new element of each heading; ask in document order
 * @example const level = headingLevels('<h1>a</h1><h3>b</h3>'); // level('h1') is 'h2', then level('h3') is 'h3'
 */
export function headingLevels(html: string): (tagName: string) => string {
  const used = [...html.matchAll(/<h([1-6])\b/gi)].map(([, level]) => Number(level));
  const highest = Math.min(...used);
  let previous = 1;
  return (tagName) => {
    previous = Math.min(Number(tagName.slice(1)) - highest + 2, previous + 1, 4);
    return `h${previous}`;
  };
}

/**
 * The codes most like a mistyped one, best first; at most three, none that is quite different.
 *
 * @example nearest('atapeu', ['attapeu', 'bokeo']) // ['attapeu']
 */
export function nearest(wrong: string, codes: readonly string[]): string[] {
  const limit = Math.max(2, Math.floor(wrong.length / 2));
  return codes
    .map((code) => ({ code, distance: distance(wrong.toLowerCase(), code) }))
    .filter((candidate) => candidate.distance <= limit)
    .sort((a, b) => a.distance - b.distance || a.code.localeCompare(b.code))
    .slice(0, 3)
    .map(({ code }) => code);
}

/** Levenshtein: how many characters must be added, left out or changed. */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = previous[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, previous[column]! + 1, current[column - 1]! + 1));
    }
    previous = current;
  }
  return previous[b.length]!;
}

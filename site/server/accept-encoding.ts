/** Which form of a file a reader gets (RFC 9110, section 12.5.3). */

/** In the order of preference where the reader has none; `ending` is that of the stored file. */
export const codings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
  { name: 'identity', ending: '' },
] as const;

export type Coding = (typeof codings)[number];

export const identity: Coding = codings[2];

const remembered = new Map<string, readonly Coding[]>();
/** Browsers send some ten different headers; more is somebody who makes them up. */
const mostRemembered = 200;

/**
 * The forms that the reader takes, best first. The plain one is always among them, last when it was refused: a page is
 * better than an error.
 *
 * @example acceptedCodings('gzip, deflate, br') // br, gzip, identity
 */
export function acceptedCodings(header: string | undefined): readonly Coding[] {
  if (header === undefined) return [identity];
  const known = remembered.get(header);
  if (known) return known;
  const accepted = parse(header);
  if (remembered.size < mostRemembered && header.length < 200) remembered.set(header, accepted);
  return accepted;
}

function parse(header: string): readonly Coding[] {
  const weights = new Map<string, number>();
  for (const part of header.split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    weights.set(name === 'x-gzip' ? 'gzip' : name, weightOf(parameters));
  }
  const weighed = codings.map((coding) => ({ coding, weight: weights.get(coding.name) ?? weights.get('*') }));
  const wanted = weighed
    .filter(({ coding, weight }) => coding !== identity && (weight ?? 0) > 0)
    .toSorted((a, b) => b.weight! - a.weight!);
  // Not named, it is acceptable, but less than what was asked for by name.
  const plain = weights.get('identity') ?? 0;
  const better = wanted.filter(({ weight }) => weight! >= plain).map(({ coding }) => coding);
  const worse = wanted.filter(({ weight }) => weight! < plain).map(({ coding }) => coding);
  return [...better, identity, ...worse];
}

/** 1 when none is given; 0, refused, when it is not a number from 0 to 1. */
function weightOf(parameters: readonly string[]): number {
  const given = parameters.find((parameter) => parameter.startsWith('q='));
  if (given === undefined) return 1;
  const weight = Number(given.slice(2));
  return weight >= 0 && weight <= 1 ? weight : 0;
}

export interface Limits {
  /** quality to begin with */
  start: number;
  /** bytes that it should not be far over, as long as the quality stays at `floor` or above */
  aim: number;
  floor: number;
  /** bytes that it is never over, whatever it looks like */
  most: number;
  lowest: number;
}

/** A quarter more than was aimed at is not worth the time of another try. */
const tolerance = 1.25;

/**
 * Encodes at lower and lower quality until the picture is small enough; then, for noise that no quality makes small, at
 * fewer and fewer pixels.
 *
 * @param encode a picture of `scale` times the width, 0 to 1
 */
export async function fitted(
  encode: (quality: number, scale: number) => Promise<Buffer>,
  { start, aim, floor, most, lowest }: Limits,
): Promise<Buffer> {
  let quality = start;
  let data = await encode(quality, 1);
  while (quality > lowest && data.length > boundAt(quality)) {
    const end = quality > floor ? floor : lowest;
    quality = Math.max(end, quality - stepFor(data.length / (quality > floor ? aim : most)));
    data = await encode(quality, 1);
  }
  for (let scale = shrink; data.length > most && scale > smallest; scale *= shrink)
    data = await encode(quality, scale);
  return data;

  function boundAt(atQuality: number): number {
    return atQuality > floor ? Math.min(most, aim * tolerance) : most;
  }
}

/** Six steps of quality take a fifth of the bytes, a little less in WebP. */
function stepFor(excess: number): number {
  return Math.max(3, Math.ceil(27 * Math.log(excess)));
}

const shrink = 0.75;
const smallest = 0.05;

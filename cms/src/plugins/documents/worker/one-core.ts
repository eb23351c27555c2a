import sharp from 'sharp';

/**
 * Several pictures are worked on at once, so that more threads for one of them would only wait; nothing is cached.
 *
 * @returns puts back what was
 */
export function useOneCoreAPicture(): () => void {
  const before = sharp.concurrency();
  sharp.concurrency(1);
  sharp.cache(false);
  return () => void sharp.concurrency(before);
}

import { describe, expect, it } from 'vitest';
import { allowanceOf } from './limits.ts';
import { usageOf } from './usage.ts';

describe('a worker', () => {
  it('has 20 seconds to find the first page, and half a second for each that it found', () => {
    expect(allowanceOf('inspect', 0, false).processorSeconds).toBe(20);
    expect(allowanceOf('inspect', 60, false).processorSeconds).toBe(50);
  });

  it('has much more where text is to be recognised', () => {
    const [without, recognising] = [false, true].map(
      (asked) => allowanceOf('text', 40, asked).processorSeconds,
    );
    expect(recognising).toBeGreaterThan(10 * without!);
  });

  it.runIf(process.platform === 'linux')('is seen to use memory and time, and to be gone', () => {
    const usage = usageOf(process.pid)!;
    expect(usage.processorSeconds).toBeGreaterThan(0);
    expect(usage.residentBytes).toBeGreaterThan(20_000_000);
    expect(usageOf(2 ** 22 + 1)).toBeUndefined();
  });
});

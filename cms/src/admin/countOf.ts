import { getFetchClient } from '@strapi/strapi/admin';
import { createCounter, type Counter } from './counter.ts';

/**
 * Of an address that answers `{ count }`. A window before which nobody sits asks for nothing, so its session ends as if it
 * were closed.
 */
export function countOf(address: string): Counter {
  return createCounter({
    ask: async () => (await getFetchClient().get<{ count: number }>(address)).data.count,
    now: () => performance.now(),
    watch: watchForSigns,
  });
}

const signs = ['pointermove', 'pointerdown', 'keydown', 'focus'] as const;

function watchForSigns(onSign: () => void): () => void {
  for (const sign of signs) window.addEventListener(sign, onSign, { passive: true });
  return () => signs.forEach((sign) => window.removeEventListener(sign, onSign));
}

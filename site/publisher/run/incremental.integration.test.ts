import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '@sanlao/shared/config/environment';
import { loadCompiledApp } from '../rendering/load-app.ts';
import { edits, play } from '../testing/edits.ts';

describe('any sequence of edits, with the compiled sites', () => {
  it('gives the tree that a render from nothing gives, byte for byte', { timeout: 600_000 }, async () => {
    const app = await loadCompiledApp(join(projectRoot, 'site/dist'));
    await fc.assert(
      fc.asyncProperty(edits, async (actions) => {
        const { incremental, clean, held } = await play(actions, app);
        expect(held).toEqual([]);
        expect(incremental).toEqual(clean);
      }),
      { numRuns: 40, interruptAfterTimeLimit: 120_000 },
    );
  });
});

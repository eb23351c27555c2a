/**
 * Draws the pictures that wait, beside the runs: a picture takes longer than a publish may wait. The run that puts them
 * live finds them in the store (cards/card-cache.ts).
 */
import type { PageAddress } from '../pages/candidates.ts';
import { RenderError, renderPage } from '../rendering/render.ts';
import { type Engine, run, type RunResult } from './engine.ts';

/**
 * @param turn awaited before each picture: resolves with false to end early
 * @returns the pages whose pictures are drawn, or failed: the run tells of that; empty when none waits
 */
export async function drawPictures(engine: Engine, turn: () => Promise<boolean>): Promise<PageAddress[]> {
  const drawn: PageAddress[] = [];
  for (const page of engine.later.nextDrawn()) {
    if (!(await turn())) break;
    const rendered = await renderPage(engine, page).catch((error: unknown) => {
      if (error instanceof RenderError) return null;
      throw error;
    });
    if (Buffer.isBuffer(rendered?.bytes)) await engine.store.put(rendered.bytes);
    drawn.push(page);
  }
  return drawn;
}

/** @throws as `run` does: the pictures then wait on */
export function putPicturesLive(engine: Engine, pages: readonly PageAddress[]): Promise<RunResult> {
  return run(engine, [], { kind: 'later', pages });
}

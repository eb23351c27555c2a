/** Runs the stages of one PDF in order, each after the answers of those before it. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { workFolder, type WorkerMessage, type WorkOrder } from '@sanlao/shared/documents/worker-protocol';
import { keepAnswer, openAnswers, type Answers } from './answers.ts';
import { foundBy } from './found.ts';
import { syncFolder } from './manifest/describe-file.ts';
import { writeManifest } from './manifest/write-manifest.ts';
import { stageNames, type StageName } from '@sanlao/shared/documents/progress';
import type { Stage } from './stage.ts';

/** Each stage is loaded when its turn comes: no worker holds engines that it does not need. */
export type Stages = { [N in StageName]: () => Promise<Stage<N>> };

type Tell = (message: WorkerMessage) => void;

/** Bytes in use above which a worker leaves the next stage to another one: what engines took they do not give back. */
const heavy = 200 * 1024 * 1024;

/**
 * Runs the stages that have no answer yet; after the last one it writes the manifest. All files lie in `ready/` below
 * the order's folder then.
 *
 * @returns whether everything is made; else this process has grown heavy, and another one goes on
 * @throws Refusal where the file cannot be taken; whatever a stage throws
 */
export async function runStages(order: WorkOrder, stages: Stages, tell: Tell): Promise<boolean> {
  const answers = await openAnswers(order);
  const tellFound = async () =>
    tell({ kind: 'found', found: await foundBy(answers, join(order.folder, workFolder.ready)) });
  for (const name of stageNames) {
    if (answers[name] !== undefined) continue;
    tell({ kind: 'step', step: name });
    await runStage(name, { order, stages, answers, tell });
    await tellFound();
    if (process.resourceUsage().maxRSS * 1024 > heavy) return false;
  }
  tell({ kind: 'step', step: 'manifest' });
  await writeManifest(order, answers as Required<Answers>, reporter(tell));
  await tellFound();
  return true;
}

interface Run {
  order: WorkOrder;
  stages: Stages;
  answers: Answers;
  tell: Tell;
}

async function runStage<N extends StageName>(name: N, { order, stages, answers, tell }: Run): Promise<void> {
  const temporary = join(order.folder, workFolder.temporary);
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary, { recursive: true });
  const stage = await stages[name]();
  const job = {
    source: order.source,
    ready: join(order.folder, workFolder.ready),
    temporary,
    recogniseText: order.recogniseText,
    report: reporter(tell),
  };
  const answer = await stage(job, answers);
  // Its files before its answer: what has an answer is there, also after a power cut.
  await syncFolder(job.ready);
  await keepAnswer(order, name, answer);
  answers[name] = answer;
}

/** At most every tenth of a second, and the last page. */
function reporter(tell: Tell): (done: number, total: number) => void {
  let last = 0;
  return (done, total) => {
    const now = Date.now();
    if (now - last < 100 && done < total) return;
    last = now;
    tell({ kind: 'progress', done, total });
  };
}

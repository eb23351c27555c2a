/** The answers of finished stages, kept in the folder of the job: a job that was killed goes on after them. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { workFolder, type WorkOrder } from '@sanlao/shared/documents/worker-protocol';
import { stageNames, type StageName } from '@sanlao/shared/documents/progress';
import type { StageResults } from './stage.ts';

export type Answers = Partial<StageResults>;

/** What an answer depends on beside the source: those of another work are worth nothing. */
type Work = Pick<WorkOrder, 'recogniseText' | 'pipeline'>;

const workName = 'work.json';

/**
 * Reads what is there. The folder is cleared where its answers belong to other work, or their files are gone: the
 * document got its place, but nobody was told before everything ended.
 */
export async function openAnswers(order: WorkOrder): Promise<Answers> {
  const work: Work = { recogniseText: order.recogniseText, pipeline: order.pipeline };
  const folder = join(order.folder, workFolder.answers);
  const ready = join(order.folder, workFolder.ready);
  const isSame = JSON.stringify(readJson(join(folder, workName))) === JSON.stringify(work);
  if (!isSame || !existsSync(ready)) {
    for (const place of [folder, ready]) {
      rmSync(place, { recursive: true, force: true });
      mkdirSync(place, { recursive: true });
    }
    await writeJson(join(folder, workName), work);
  }
  return readAnswers(folder);
}

/** By rename, after the bytes are on the disk: whoever finds an answer finds all of it. */
export async function keepAnswer<N extends StageName>(
  order: WorkOrder,
  name: N,
  answer: StageResults[N],
): Promise<void> {
  await writeJson(join(order.folder, workFolder.answers, `${name}.json`), answer);
}

/** Up to the first stage that has none: those after it would stand on sand. */
function readAnswers(folder: string): Answers {
  const answers: Record<string, unknown> = {};
  for (const name of stageNames) {
    const answer = readJson(join(folder, `${name}.json`));
    if (answer === undefined) break;
    answers[name] = answer;
  }
  return answers as Answers;
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

async function writeJson(path: string, value: unknown): Promise<void> {
  const partial = `${path}.partial`;
  const file = await open(partial, 'w');
  try {
    await file.writeFile(JSON.stringify(value));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(partial, path);
}

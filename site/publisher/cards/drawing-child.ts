/** The process that draws (drawing-process.ts). */
import { setPriority } from 'node:os';
import { drawCard } from './draw-card.ts';
import type { DrawingOrder, DrawingReply } from './drawing-process.ts';

const lowest = 19;

setPriority(lowest);
process.on('disconnect', () => process.exit());
process.on('message', async ({ order, subject, emblem }: DrawingOrder) => {
  const result = await drawCard(subject, emblem).then(
    (bytes) => ({ bytes }),
    (error: unknown) => ({ fault: error instanceof Error ? error.message : String(error) }),
  );
  if (process.connected) process.send!({ order, result } satisfies DrawingReply);
});

/** In place of the process that makes previews: does as the documentId says. */
import type { PreviewOrder, PreviewReply } from '../preview/preview-process.ts';

process.on('disconnect', () => process.exit());
process.on('message', ({ order, request: { documentId } }: PreviewOrder) => {
  if (documentId === 'crash') process.exit(7);
  if (documentId === 'endless') for (;;);
  const result: PreviewReply['result'] =
    documentId === 'fault'
      ? { fault: 'There is no answer from the CMS.' }
      : { outcome: 'failed', message: documentId };
  process.send!({ order, result } satisfies PreviewReply);
});

/** The text of a document, page by page, as `text.json` beside its manifest holds it. */
import { z } from 'zod';

const blockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), level: z.number().int().min(1).max(4), text: z.string() }),
  z.object({ kind: z.literal('paragraph'), text: z.string() }),
  z.object({ kind: z.literal('list'), items: z.array(z.string()).min(1) }),
  /** rows of cells; the first row heads the columns where `headed` */
  z.object({ kind: z.literal('table'), headed: z.boolean(), rows: z.array(z.array(z.string())).min(1) }),
]);

/** One entry a page, in order; canonical Lao (`shared/lao/canon.ts`), running heads and page numbers left out. */
export const documentTextSchema = z.array(z.object({ blocks: z.array(blockSchema) }));

export type TextBlock = z.infer<typeof blockSchema>;
export type DocumentText = z.infer<typeof documentTextSchema>;

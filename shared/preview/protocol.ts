/** What the CMS and the publisher say to each other about previews: `POST /preview` of the control server. */
import { z } from 'zod';
import { documentTypes } from '../content/types.ts';
import { locales } from '../locales.ts';

export const previewRequestSchema = z.object({
  type: z.enum(documentTypes),
  documentId: z.string().min(1).max(64),
  /** '' for types whose fields hold both languages */
  locale: z.enum(['', ...locales]),
  /** on the document's site, "/lo/news/"; null: where the preview begins */
  path: z.string().startsWith('/').max(500).nullable(),
  /** under which the pages of the preview stand, without "/" at the end */
  base: z.string().regex(/^(\/[\w.:~-]+)+$/),
});
export type PreviewRequest = z.infer<typeof previewRequestSchema>;

export const previewAnswerSchema = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('page'),
    html: z.string(),
    /** sources for `style-src` that let the page's own style in, "'sha256-…'" */
    styles: z.array(z.string()),
  }),
  /** the document was deleted, or was never saved in this language */
  z.object({ outcome: z.literal('no-draft') }),
  /** no page shows documents of this type by themselves */
  z.object({ outcome: z.literal('no-page') }),
  /** a page that the draft makes no difference to, or that does not exist; `live`: where it would be */
  z.object({ outcome: z.literal('elsewhere'), live: z.string() }),
  /** the document's site was not published yet */
  z.object({ outcome: z.literal('no-site') }),
  /** fields that a page needs and that are empty or wrong: "title", "contact.mapUrl" */
  z.object({ outcome: z.literal('incomplete'), fields: z.array(z.string()) }),
  /** the page threw; for editors only */
  z.object({ outcome: z.literal('failed'), message: z.string() }),
  /** the publisher has not rendered the sites yet */
  z.object({ outcome: z.literal('starting') }),
  /** more previews are asked for than can be made */
  z.object({ outcome: z.literal('busy') }),
]);
export type PreviewAnswer = z.infer<typeof previewAnswerSchema>;

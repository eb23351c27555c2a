/** Why a PDF cannot be taken; the words for its editor are in `messages.ts` of the plugin's server and admin side. */
export const refusalReasons = [
  'not-a-pdf',
  'empty',
  'damaged',
  'no-pages',
  'too-large',
  'too-many-pages',
  'too-complex',
  'password',
  'infected',
  'took-too-long',
] as const;

export type RefusalReason = (typeof refusalReasons)[number];

export class Refusal extends Error {
  readonly reason: RefusalReason;

  /** @param detail for the log: what was found where */
  constructor(reason: RefusalReason, detail: string) {
    super(detail);
    this.name = 'Refusal';
    this.reason = reason;
  }
}

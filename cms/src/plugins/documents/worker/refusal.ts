/** Why a PDF cannot be taken; the words for its editor are on the plugin's admin side. */
import type { RefusalReason } from '@sanlao/shared/documents/progress';

export type { RefusalReason } from '@sanlao/shared/documents/progress';

export class Refusal extends Error {
  readonly reason: RefusalReason;

  /** @param detail for the log: what was found where */
  constructor(reason: RefusalReason, detail: string) {
    super(detail);
    this.name = 'Refusal';
    this.reason = reason;
  }
}

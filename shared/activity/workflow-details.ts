/** `details` of what happens to an entry on its way to the readers, and of who decides about it. */
export interface WorkflowDetails {
  submitted: {
    /** how many findings of the checks it was submitted with */
    findings: number;
  };
  returned: { reasons: string };
  approved: Approval;
  published: {
    change: PublishedChange;
    /** '' where none was written */
    note: string;
    /** as in `Approval` */
    onBehalfOf: string | null;
  };
  unpublished: Record<string, never>;
  /** what readers are told */
  withdrawn: { reason: string };
  archived: Record<string, never>;
  commented: { text: string };
  delegated: Delegated;
  'delegation-ended': Delegated & { because: 'last day' | 'taken back' };
}

export interface Approval {
  /** approved by somebody who wrote part of it, as the site allows */
  own: boolean;
  /** name of the editor in whose absence it was approved; null: by the own right */
  onBehalfOf: string | null;
}

/** minor: nothing that a reader has to be told */
export type PublishedChange = 'first' | 'minor' | 'major';

interface Delegated {
  /** "admin:3" */
  to: string;
  toName: string;
  /** the last day, "2026-12-01" */
  until: string;
}

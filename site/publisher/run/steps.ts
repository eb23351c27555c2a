/** The named steps of a publish, in order. A crash at any of them must lose nothing; tests crash at each. */
export const steps = [
  'changes-read',
  'documents-fetched',
  'replica-written',
  'pages-found',
  'page-rendered',
  'page-stored',
  'pages-indexed',
  'changeset-recorded',
  'committed',
  'page-linked',
  'applied',
  'marked-applied',
  'probed',
  'acknowledged',
] as const;

export type Step = (typeof steps)[number];
export type StepListener = (step: Step) => void;

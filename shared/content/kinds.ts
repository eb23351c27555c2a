/** The closed lists of the content model. Strapi's enumerations hold the same values; a test compares them. */
export const siteKinds = ['ministry', 'centre', 'capital', 'province', 'committee'] as const;
export const unitLevels = ['ministry', 'province', 'district'] as const;
export const publicationKinds = [
  'journal',
  'newspaper',
  'strategy',
  'vision',
  'plan',
  'statistics',
  'legislation',
  'report',
  'guideline',
] as const;
export const eventStates = ['planned', 'postponed', 'cancelled'] as const;
export const serviceStatuses = ['active', 'pilot', 'planned', 'retired'] as const;
/** how a dataset is drawn beside its table */
export const chartKinds = ['bar', 'line', 'none'] as const;
export const noticeLevels = ['information', 'warning', 'urgent'] as const;

export type SiteKind = (typeof siteKinds)[number];
export type PublicationKind = (typeof publicationKinds)[number];
export type ChartKind = (typeof chartKinds)[number];
export type ServiceStatus = (typeof serviceStatuses)[number];

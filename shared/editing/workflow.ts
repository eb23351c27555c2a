/** What the review of entries tells the admin panel. */
import type { Locale } from '../locales.ts';
import type { EntryKey, EntryState } from './states.ts';

/** What people do with the buttons of the review panel, in their order there. */
export const steps = [
  'submit',
  'take-back',
  'return',
  'approve',
  'publish',
  'withdraw',
  'archive',
  'bring-back',
] as const;
export type Step = (typeof steps)[number];

export interface Overview {
  /** the drafts of the entry, one for each language of it, Lao first */
  versions: Version[];
  /** newest last */
  comments: Comment[];
  /** whether its page tells readers what was changed */
  showsChanges: boolean;
}

export interface Version {
  /** null where the type is not translated */
  locale: string | null;
  state: EntryState;
  /** instant of the last change of the state; null where it is not known */
  since: string | null;
  actorName: string | null;
  /** grows with each change: a decision names the one that it is about */
  revision: number;
  /** whether readers have a page of it */
  live: boolean;
  /** what the one who asks may do now */
  steps: Step[];
  /** the one who asks could approve it, had somebody else written it */
  needsAnother: boolean;
}

export interface Comment {
  id: number;
  /** null where the type is not translated */
  locale: string | null;
  /** taken-back: why its publish was */
  kind: 'comment' | 'returned' | 'taken-back';
  text: string;
  actorName: string | null;
  /** instant */
  at: string;
}

/** An entry in the list of what waits for somebody. */
export interface WaitingEntry extends EntryKey {
  state: EntryState;
  since: string | null;
  actorName: string | null;
  site: string | null;
  siteName: Record<Locale, string> | null;
  unit: string | null;
  title: string | null;
}

/** Review and publish of a site in the hands of somebody else while its editor is away. */
export interface Delegation {
  id: number;
  site: string;
  /** ids of people */
  giver: number;
  giverName: string;
  receiver: number;
  receiverName: string;
  /** the last day, "2026-12-01" */
  until: string;
}

export interface SiteSetting {
  site: string;
  nameLo: string;
  nameEn: string;
  /** whether people may approve what they wrote; the record then says so */
  mayApproveOwn: boolean;
}

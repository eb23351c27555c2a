/** `details` of entries that are offered to other sites; the `site` of the row is the one that shows it, or is asked to. */
export interface OfferDetails {
  offered: {
    /** code of the entry's own site */
    from: string;
    message: string;
    /** it appears without being asked */
    atOnce: boolean;
  };
  accepted: { from: string; note: string };
  declined: { from: string; reason: string };
  'taken-back': {
    from: string;
    because: TakenBackBecause;
    reason: string;
  };
}

/**
 * receiver: the site no longer wants it; offerer: its own site wants it there no longer. The others are what the own
 * site did to the entry: it is off all sites, and after `unpublished` on them again once it is published again.
 */
export type TakenBackBecause = 'receiver' | 'offerer' | 'withdrawn' | 'unpublished' | 'deleted';

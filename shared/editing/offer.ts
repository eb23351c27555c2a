/** An entry of one site that another one is asked to show, or shows: one row for each entry and site. */
export const offerStates = ['offered', 'accepted', 'declined', 'taken-back', 'cancelled'] as const;
export type OfferState = (typeof offerStates)[number];

/** What somebody of the receiving site does about an offer. */
export const answers = ['accept', 'decline', 'take-back'] as const;
export type Answer = (typeof answers)[number];

/** The content types that may appear on several sites. */
export const offeredTypes = ['article', 'event', 'publication'] as const;

export interface Offer {
  id: number;
  uid: string;
  documentId: string;
  title: string | null;
  /** code of the entry's own site */
  from: string;
  /** code of the site that it is offered to */
  site: string;
  state: OfferState;
  /** shown without having been asked */
  atOnce: boolean;
  /** of who offers it; '' for none */
  message: string;
  offeredBy: string | null;
  /** instant */
  offeredAt: string;
  /** why it was declined or taken back; '' for none */
  reason: string;
  answeredBy: string | null;
  answeredAt: string | null;
}

/** `GET /offers/entries/:uid/:documentId` */
export interface EntryOffers {
  /** whether readers have it now */
  live: boolean;
  /** readers are told that it no longer holds */
  withdrawn: boolean;
  /** what the one who asks may do now; atOnce: show it without asking */
  may: { offer: boolean; atOnce: boolean; cancel: boolean };
  /** the published sites but its own */
  sites: { code: string; nameLo: string; nameEn: string }[];
  /** codes of the sites that it appears on, once it is live; a program may have chosen one without an offer */
  alsoOn: string[];
  offers: Offer[];
}

/** Of a note above an entry; '' for none. */
export interface LocalNoteTexts {
  lo: string;
  en: string;
}

/** `GET /offers/received` → `{ offers: ReceivedOffer[] }` */
export interface ReceivedOffer extends Offer {
  fromName: { lo: string; en: string };
  siteName: { lo: string; en: string };
  summary: string;
  /** whether readers have it now */
  live: boolean;
  /** of its page on its own site; null while it is not there */
  address: string | null;
  /** readers are told that it no longer holds */
  withdrawn: boolean;
  note: LocalNoteTexts;
  may: Record<Answer, boolean>;
}

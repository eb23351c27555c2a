/** What is known of where a link leads. */
export type LinkState =
  | { kind: 'answers' }
  /** not asked yet, or never asked because it is none of the web */
  | { kind: 'unknown' }
  /** it has no address, or one that no program understands */
  | { kind: 'malformed' }
  /** none of our sites has such a page */
  | { kind: 'no-page' }
  /** the server says that there is nothing */
  | { kind: 'gone'; status: number }
  /** it answered, and not with a page */
  | { kind: 'fails'; status: number }
  /** no such name, nobody listens, no answer in time, a certificate that does not hold */
  | { kind: 'silent'; why: 'name' | 'refused' | 'time' | 'certificate' | 'redirects' | 'other' }
  /** an address inside a network: readers elsewhere cannot open it, and we do not ask there */
  | { kind: 'private' };

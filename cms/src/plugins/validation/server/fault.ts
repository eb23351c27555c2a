/** Something in an entry that an editor has to put right; the message says what is wrong and what to do. */
export interface Fault {
  /** ["title"], ["menu", "0", "url"] */
  path: string[];
  lo: string;
  en: string;
}

/** Both languages in one line, as Strapi shows messages: "ລາວ / English". */
export function messageOf({ lo, en }: Pick<Fault, 'lo' | 'en'>): string {
  return `${lo} / ${en}`;
}

/** What a check says about an entry, for the one who can mend it. */
export interface Finding {
  /** name of the check: "summary", "links" */
  check: string;
  /** `must`: the entry cannot be submitted so; `should`: it can, and the one who approves sees it */
  weight: 'must' | 'should';
  /** of the content type: "cover"; null where it is about the entry as a whole */
  field: string | null;
  /** what is the matter, and what to do about it */
  text: { lo: string; en: string };
}

export interface Fact {
  term: string;
  text: string;
  href?: string | undefined;
  /** nothing but a link: left out where the address is none */
  isLink?: boolean;
}

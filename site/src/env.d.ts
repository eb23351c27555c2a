declare namespace App {
  interface Locals {
    /** the only way from a page to content; notes what was read */
    content: import('../publisher/content/content.ts').Content;
  }
}

declare namespace App {
  interface Locals {
    /** the only way from a page to content; notes what was read */
    content: import('../publisher/content/content.ts').Content;
  }
}

declare module 'virtual:service-worker' {
  /** the service worker as one text (adapter/service-worker.ts) */
  const code: string;
  export default code;
}

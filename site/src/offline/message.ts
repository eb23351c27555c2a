/** What a page tells the service worker, once when it is loaded and whenever something changes. */
export interface PageMessage {
  saving: boolean;
  /** the page came before the worker did, which therefore has not kept it */
  unkept: boolean;
  /** the connection just came back */
  reconnected: boolean;
}

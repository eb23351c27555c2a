/** How much of a reader's phone a site takes, and for how long. */

const day = 86_400_000;

/** `bytes` are of the unpacked answers. */
export const limits = {
  pages: { count: 40, bytes: 4_000_000 },
  images: { count: 60, bytes: 4_000_000 },
  assets: { count: 40, bytes: 2_000_000 },
} as const;

/** Milliseconds. */
export const times = {
  /**
   * Without a first byte for so long, a kept page is shown: on a connection of 500 ms a round trip with everything to
   * be set up, and one packet lost, an answer begins within 8 s.
   */
  patience: 12_000,
  /** a page that nobody opened again is dropped */
  keep: 30 * day,
  /** kept pages are compared with the server so often, and whenever the connection came back */
  compare: day / 2,
  /** home and headlines are fetched so often; a reader who saves has the headlines only, weekly */
  refresh: day,
  refreshSaving: 7 * day,
} as const;

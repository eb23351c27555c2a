/** `details` of links to previews. */
export interface PreviewDetails {
  /** name of the link; the instant until which it counts, ISO 8601 */
  'preview-shared': { link: string; expiresAt: string };
  'preview-revoked': { link: string };
}

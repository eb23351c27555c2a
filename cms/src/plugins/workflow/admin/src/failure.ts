import { isFetchError } from '@strapi/strapi/admin';

/** What the CMS said, in both languages, or what the browser knows. */
export function messageOf(failure: unknown): string {
  if (isFetchError(failure)) return failure.response?.data.error?.message ?? failure.message;
  return failure instanceof Error ? failure.message : String(failure);
}

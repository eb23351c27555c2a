/** Which versions need not be kept: pure. Published ones always are. */
import { vientianeDay } from '@sanlao/shared/lao/dates';

interface Kept {
  id: number;
  uid: string;
  locale: string | null;
  at: string | number | Date;
  publishedAt: unknown;
}

/** Of one entry and language, beside those that were published. */
export const mostUnpublished = 300;

/** From this age on, a month keeps its last version. */
export const yearMilliseconds = 365 * 24 * 3_600_000;

/**
 * Of the versions of one document, those that were never published, are older than a year, and are neither the last of
 * their month nor the newest of their language.
 *
 * @param versions oldest first
 */
export function superfluous(versions: readonly Kept[], now: Date): number[] {
  const lasting = new Map<string, number>();
  for (const version of versions) {
    lasting.set(languageOf(version), version.id);
    lasting.set(`${languageOf(version)} ${monthOf(version)}`, version.id);
  }
  const kept = new Set(lasting.values());
  return versions
    .filter(({ id, at, publishedAt }) => publishedAt === null && isOld(at, now) && !kept.has(id))
    .map(({ id }) => id);
}

function languageOf({ uid, locale }: Kept): string {
  return `${uid} ${locale}`;
}

function monthOf({ at }: Kept): string {
  return vientianeDay(new Date(at)).slice(0, 7);
}

function isOld(at: Kept['at'], now: Date): boolean {
  return now.getTime() - new Date(at).getTime() > yearMilliseconds;
}

import { vientianeDay } from '@sanlao/shared/lao/dates';
import type { Database } from './database.ts';

export type Settings = ReturnType<typeof openSettings>;

/** The few facts that the publisher remembers beside documents and pages. */
export function openSettings(database: Database) {
  const select = database.prepare<[string], string>('SELECT value FROM settings WHERE name = ?').pluck();
  const upsert = database.prepare('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)');
  let day = select.get('day');

  return {
    /** The day that all pages are rendered for. It moves by `setDay` only, so that all pages agree. */
    day(): string {
      day ??= vientianeDay(new Date());
      return day;
    },
    setDay(next: string): void {
      upsert.run('day', next);
      day = next;
    },
    /** True once the replica was filled from the CMS. */
    filled: (): boolean => select.get('filled') === 'yes',
    setFilled: (): void => void upsert.run('filled', 'yes'),
  };
}

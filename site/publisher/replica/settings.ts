import { vientianeDay } from '@sanlao/shared/lao/dates';
import type { Database } from './database.ts';

export type Settings = ReturnType<typeof openSettings>;

/** The few facts that the publisher remembers beside documents and pages. */
export function openSettings(database: Database) {
  const select = database.prepare<[string], string>('SELECT value FROM settings WHERE name = ?').pluck();
  const upsert = database.prepare('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)');
  // Kept from the first start on: a later start on another day must find that the day has turned.
  if (select.get('day') === undefined) upsert.run('day', vientianeDay(new Date()));

  return {
    /** The day that all pages are rendered for. It moves by `setDay` only, so that all pages agree. */
    day: (): string => select.get('day')!,
    setDay: (next: string): void => void upsert.run('day', next),
    /** True once the replica was filled from the CMS. */
    filled: (): boolean => select.get('filled') === 'yes',
    setFilled: (): void => void upsert.run('filled', 'yes'),
  };
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { openDatabase } from './database.ts';
import { openSettings } from './settings.ts';

afterEach(() => void vi.useRealTimers());

it('remembers over a restart for which day the pages are rendered', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sanlao-settings-'));
  const dayAt = (now: string) => {
    vi.setSystemTime(now);
    const database = openDatabase(join(folder, 'replica.db'));
    const day = openSettings(database).day();
    database.close();
    return day;
  };
  try {
    expect(dayAt('2026-11-22T05:00:00Z')).toBe('2026-11-22');
    expect(dayAt('2026-11-24T05:00:00Z')).toBe('2026-11-22');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

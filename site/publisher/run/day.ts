import { keys } from '../replica/keys.ts';
import { type Engine, run, type RunResult } from './engine.ts';

/**
 * Renders what a new day changes: pages that ask for the day itself, and lists of which a document lies between the
 * day before and now (an event that is over, a notice that has expired).
 *
 * @param today in Vientiane, "2026-11-22"
 */
export async function turnDay(engine: Engine, today: string): Promise<RunResult | null> {
  const before = engine.settings.day();
  if (today === before) return null;
  const touched = [keys.day(), ...daysKeysBetween(engine, before, today)];
  return run(engine, [], { kind: 'day', touched, day: today });
}

function daysKeysBetween({ database, index }: Engine, before: string, today: string): string[] {
  const [from, to] = before < today ? [before, today] : [today, before];
  const anyBetween = database.prepare<[string, string, string]>(
    'SELECT 1 FROM memberships WHERE list = ? AND sort >= ? AND sort < ? LIMIT 1',
  );
  const prefix = keys.days('');
  return index
    .keysStartingWith(prefix)
    .filter((key) => anyBetween.get(key.slice(prefix.length), from, to) !== undefined);
}

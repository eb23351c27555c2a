import { keys } from '../replica/keys.ts';
import { type Engine, run, type RunResult } from './engine.ts';

/**
 * Renders what a new day changes: pages that ask for the day itself, pages that ask whether a day between the one
 * before and now is over, and lists of which a document lies there (an event that is over, a notice that has expired).
 *
 * @param today in Vientiane, "2026-11-22"
 */
export async function turnDay(engine: Engine, today: string): Promise<RunResult | null> {
  const before = engine.settings.day();
  if (today === before) return null;
  const [from, to] = before < today ? [before, today] : [today, before];
  const touched = [keys.day(), ...listKeysBetween(engine, from, to), ...pastKeysBetween(engine, from, to)];
  return run(engine, [], { kind: 'day', touched, day: today });
}

function listKeysBetween({ database, index }: Engine, from: string, to: string): string[] {
  const anyBetween = database.prepare<[string, string, string]>(
    'SELECT 1 FROM memberships WHERE list = ? AND sort >= ? AND sort < ? LIMIT 1',
  );
  const prefix = keys.days('');
  return index
    .keysStartingWith(prefix)
    .filter((key) => anyBetween.get(key.slice(prefix.length), from, to) !== undefined);
}

function pastKeysBetween({ index }: Engine, from: string, to: string): string[] {
  return index.keysStartingWith(keys.past('')).filter((key) => key >= keys.past(from) && key < keys.past(to));
}

import { excerpt } from '@sanlao/shared/lao/excerpt';
import { table } from '../console/table.ts';
import type { Outcome } from './outcome.ts';

/** What was imported, as a table, then everything that someone should look at, then the sum. */
export function report(outcomes: readonly Outcome[]): string {
  if (outcomes.length === 0) return 'There was nothing to import.';
  const rows = outcomes.map(({ status, date, paragraphs, file, title }) => [
    status,
    date ?? '–',
    paragraphs,
    file,
    title === null ? '–' : excerpt(title, 60),
  ]);
  const notes = outcomes.flatMap((outcome) => [...notesOf(outcome)]);
  const sum = (['published', 'draft', 'unchanged', 'refused'] as const)
    .map((status) => ({ status, count: outcomes.filter((outcome) => outcome.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${count} ${status}`)
    .join(', ');
  return [
    table(['status', 'date', 'paragraphs', 'file', 'title'], rows),
    ...(notes.length > 0 ? ['', ...notes] : []),
    '',
    `${sum}.`,
  ].join('\n');
}

function* notesOf({ file, reason, warnings, repairs, url }: Outcome): Generator<string> {
  const repaired = repairs.reduce((sum, { count }) => sum + count, 0);
  const lines = [
    ...(url ? [url] : []),
    ...(reason ? [reason] : []),
    ...warnings.map(({ message }) => message),
    ...(repaired > 0 ? [`${repaired} characters were put into their canonical form.`] : []),
  ];
  if (lines.length === 0) return;
  yield file;
  for (const line of lines) yield `  ${line}`;
}

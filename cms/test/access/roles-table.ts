/** The tables of docs/roles.md: what each role may do, where. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@sanlao/shared/config/environment';
import type { RoleKind } from '@sanlao/shared/people/roles';

export interface Row {
  action: string;
  /** words of the table: "unit", "all files" */
  cells: Record<RoleKind, string>;
}

const columns = {
  Contributor: 'contributor',
  Editor: 'editor',
  'Ministry editor': 'ministry-editor',
  'Ministry viewer': 'ministry-viewer',
  Administrator: 'administrator',
} as const satisfies Record<string, RoleKind>;

/** @throws Error where the section has no such table */
export function tableOf(section: string): Row[] {
  const text = readFileSync(join(projectRoot, 'docs/roles.md'), 'utf8');
  const part = text.split(/^## /m).find((candidate) => candidate.startsWith(`${section}\n`)) ?? '';
  const [head = [], , ...rows] = part
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const roles = head.slice(1).map((name) => columns[name as keyof typeof columns]);
  if (rows.length === 0 || roles.includes(undefined as never))
    throw new Error(`docs/roles.md has no table of the roles under "${section}".`);
  return rows.map(([action = '', ...cells]) => ({
    action,
    cells: Object.fromEntries(roles.map((role, index) => [role, cells[index]])) as Row['cells'],
  }));
}

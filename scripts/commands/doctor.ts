import type { Check } from '../doctor/check.ts';
import { checkInstallation } from '../doctor/installation.ts';
import { checkMail } from '../doctor/mail.ts';
import { checkPrograms } from '../doctor/programs.ts';
import { checkScanner } from '../doctor/scanner.ts';
import { defineCommand } from '../console/command.ts';

const marks = { good: 'ok', missing: '–', failed: 'FAILED' } satisfies Record<Check['state'], string>;

export const doctorCommand = () =>
  defineCommand({
    name: 'doctor',
    summary: 'check this machine: runtime, disk, ports, database and optional programs',
    examples: ['sanlao doctor', 'sanlao doctor --json'],
    run: async ({ environment }) => {
      const checks = [
        ...(await checkInstallation(environment)),
        await checkScanner(environment),
        await checkMail(environment),
        ...(await checkPrograms()),
      ];
      const ok = checks.every(({ state }) => state !== 'failed');
      return { data: { ok, checks }, text: checks.map(describe).join('\n'), ok };
    },
  });

function describe({ name, state, found, advice }: Check): string {
  const line = `${marks[state].padEnd(7)} ${name.padEnd(12)} ${found}`;
  return advice === '' ? line : `${line}\n${' '.repeat(21)}${advice}`;
}

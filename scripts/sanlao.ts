/** The `sanlao` command line: one file a command below `commands/`. */
import { Command, CommanderError } from 'commander';
import { backupCommand } from './commands/backup.ts';
import { doctorCommand } from './commands/doctor.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { renderCommand } from './commands/render.ts';
import { restoreCommand } from './commands/restore.ts';
import { startCommand } from './commands/start.ts';
import { statusCommand } from './commands/status.ts';
import { testCommand } from './commands/test.ts';
import { undoCommand } from './commands/undo.ts';
import { webConfigCommand } from './commands/web-config.ts';

const commands = [
  startCommand,
  statusCommand,
  renderCommand,
  undoCommand,
  exportCommand,
  importCommand,
  backupCommand,
  restoreCommand,
  doctorCommand,
  webConfigCommand,
  testCommand,
];

const program = new Command('sanlao')
  .description('Sanlao (ສານລາວ): the publishing platform for Lao government websites')
  .showHelpAfterError('(see sanlao <command> --help)')
  .exitOverride();
for (const command of commands) program.addCommand(command().copyInheritedSettings(program));

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : 2;
}

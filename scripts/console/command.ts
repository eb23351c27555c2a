import { Command } from 'commander';
import { dataPaths, type DataPaths } from '@sanlao/shared/config/paths';
import { readEnvironment, type Environment } from '@sanlao/shared/config/environment';
import { Failure, messageOf } from './failure.ts';

/** What a command gives. Results go to stdout, progress to stderr. */
export interface Outcome {
  /** printed with --json; undefined: the command has printed it already, an object a line */
  data: unknown;
  /** printed without; empty: nothing */
  text: string;
  /** false: exit code 1 although there is a result (some files were refused, a check failed) */
  ok?: boolean;
}

export interface Context {
  environment: Environment;
  paths: DataPaths;
}

interface Definition<Arguments extends unknown[], Options> {
  name: string;
  summary: string;
  /** lines of the help, each a command to type */
  examples: string[];
  /** adds arguments and options */
  shape?: (command: Command) => Command;
  run: (context: Context, options: Options, ...given: Arguments) => Promise<Outcome>;
}

/**
 * A command with `--json`, examples in its help and the exit codes of all of them: 0 done, 1 failed or refused,
 * 2 wrong usage.
 */
export function defineCommand<Arguments extends unknown[], Options = object>({
  name,
  summary,
  examples,
  shape = (command) => command,
  run,
}: Definition<Arguments, Options>): Command {
  const command = shape(new Command(name).description(summary))
    .option('--json', 'print the result as JSON')
    .addHelpText('after', `\nExamples:\n${examples.map((example) => `  ${example}`).join('\n')}`);
  return command.action(async (...given: unknown[]) => {
    const inputs = given.slice(0, -2) as Arguments;
    const options = command.opts<Options & { json?: boolean }>();
    const json = options.json === true;
    try {
      const environment = readConfiguration();
      print(json, await run({ environment, paths: dataPaths(environment.dataDir) }, options, ...inputs));
    } catch (error) {
      printError(json, error);
    }
  });
}

function readConfiguration(): Environment {
  try {
    return readEnvironment();
  } catch (error) {
    throw new Failure(messageOf(error));
  }
}

function print(json: boolean, { data, text, ok = true }: Outcome): void {
  if (json && data !== undefined) console.log(JSON.stringify(data, null, 2));
  else if (!json && text !== '') console.log(text);
  if (!ok) process.exitCode = 1;
}

function printError(json: boolean, error: unknown): void {
  process.exitCode = 1;
  if (json) console.log(JSON.stringify({ error: messageOf(error) }, null, 2));
  else console.error(messageOf(error));
  if (!(error instanceof Failure) && error instanceof Error) console.error(error.stack);
}

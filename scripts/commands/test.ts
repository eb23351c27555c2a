import { defineCommand } from '../console/command.ts';
import { testAll } from '../test/test.ts';

export const testCommand = () =>
  defineCommand<[string[]]>({
    name: 'test',
    summary: 'run all checks and tests, building what is stale',
    examples: ['npm test', 'npm test -- scripts/start   (only the tests of a folder)'],
    shape: (command) => command.argument('[vitest...]', 'passed on to Vitest').allowUnknownOption(),
    run: async (_, __, args) => {
      const ok = await testAll(args);
      return { data: { ok }, text: '', ok };
    },
  });

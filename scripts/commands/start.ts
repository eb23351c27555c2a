import { defineCommand } from '../console/command.ts';
import { start } from '../start/start.ts';

export const startCommand = () =>
  defineCommand({
    name: 'start',
    summary: 'build what is stale, start everything and keep it running until Ctrl-C',
    examples: ['npm start', 'SITE_PORT=8080 npm start'],
    run: async ({ environment }) => {
      await start(environment);
      return { data: { stopped: true }, text: '' };
    },
  });

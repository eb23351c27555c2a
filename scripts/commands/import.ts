import { vientianeDay } from '@sanlao/shared/lao/dates';
import { cmsOf } from '../cms/client.ts';
import { defineCommand } from '../console/command.ts';
import { userPath } from '../console/user-path.ts';
import { importAll } from '../import/import.ts';
import type { Outcome } from '../import/outcome.ts';
import { report } from '../import/report.ts';
import { feedSources } from '../import/sources/feed.ts';
import { fileSources } from '../import/sources/files.ts';
import { chooseTarget } from '../import/target.ts';
import { startProgress } from '../launch/progress.mjs';

interface Options {
  site: string;
  unit?: string;
  publish?: boolean;
  fromRss?: string;
  json?: boolean;
}

export const importCommand = () =>
  defineCommand<[files: string[]], Options>({
    name: 'import',
    summary: 'bring articles of an older site into the CMS: text files, HTML pages or a feed',
    examples: [
      'sanlao import news/*.txt --site attapeu',
      'sanlao import ./old-site --site attapeu --unit attapeu-dtc --publish',
      'sanlao import --from-rss https://example.gov.la/feed --site attapeu --json',
    ],
    shape: (command) =>
      command
        .argument('[files...]', 'text files, HTML pages, or folders of them')
        .requiredOption('--site <code>', 'the site that the articles go to')
        .option('--unit <code>', 'the unit of the site that they are from')
        .option('--publish', 'publish what has a title and a date of its own; without it all stay drafts')
        .option('--from-rss <address>', 'an RSS or Atom feed, at a web address or in a file')
        .hook('preAction', (_, self) => {
          if (self.args.length > 0 || self.opts<Options>().fromRss !== undefined) return;
          self.error('error: name the files or folders to import, or a feed with --from-rss');
        }),
    run: async ({ environment }, options, files) => {
      const cms = cmsOf(environment);
      const target = await chooseTarget(cms, { site: options.site, unit: options.unit });
      const feed = options.fromRss === undefined ? [] : await feedSources(options.fromRss, userPath);
      const sources = [...(await fileSources(files, userPath)), ...feed];
      const work = {
        cms,
        target,
        publish: options.publish === true,
        today: vientianeDay(new Date()),
        sitePort: environment.sitePort,
      };
      const outcomes: Outcome[] = [];
      const progress = startProgress(`Importing into ${target.site.code}`);
      try {
        for await (const outcome of importAll(sources, work)) {
          outcomes.push(outcome);
          // One object a line, at once: what is done stays told whatever happens to the rest.
          if (options.json) console.log(JSON.stringify(outcome));
          progress.update(`${outcomes.length} of ${sources.length}`);
        }
      } finally {
        progress.end(`${outcomes.length} of ${sources.length}`);
      }
      return {
        data: undefined,
        text: report(outcomes),
        ok: outcomes.every(({ status }) => status !== 'refused'),
      };
    },
  });

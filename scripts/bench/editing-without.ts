/**
 * Imported by a CMS before its own code: takes history, record and checks out of it, so that what they cost can be told
 * from what everything else does. For `editing.ts` alone.
 */
import { registerHooks } from 'node:module';

const replacements: Readonly<Record<string, string>> = {
  'plugins/history/server/document-middleware.js': 'exports.keepVersions = () => (context, next) => next();',
  'plugins/activity/server/record.js': 'exports.recordActivity = async () => undefined;',
  'plugins/checks/server/check-entry.js': 'exports.checkEntry = async () => [];',
};

registerHooks({
  load(url, context, nextLoad) {
    const path = Object.keys(replacements).find((end) => url.endsWith(end));
    if (!path) return nextLoad(url, context);
    return { format: 'commonjs', source: replacements[path]!, shortCircuit: true };
  },
});

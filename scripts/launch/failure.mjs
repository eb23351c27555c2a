/** An error that is told in one sentence with what to do about it, without a stack trace. */
export class Failure extends Error {}

const registryCodes =
  /ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ERR_PNPM_META_FETCH_FAIL|ERR_PNPM_FETCH_|\bE(40[0-9]|5\d\d)\b|CERT_|SELF_SIGNED/;

/** What a failed npm or pnpm run said, and the sentence for it; the first match counts. */
const causes = [
  {
    pattern: /ENOSPC|no space left on device/i,
    sentence: 'The disk is full. Free at least 3 GB and run the command again.',
  },
  {
    pattern: /EROFS|EACCES|EPERM|read-only file system|permission denied/i,
    sentence:
      'A folder cannot be written. Give the user who runs this command the right to write the project folder and the npm cache (npm config get cache).',
  },
  {
    pattern: registryCodes,
    sentence:
      'The npm registry cannot be reached. Check the network and "npm config get registry" (a proxy: "npm config set proxy http://host:port"), then run the command again.',
  },
  {
    pattern: /ERR_PNPM_OUTDATED_LOCKFILE|ERR_PNPM_LOCKFILE/,
    sentence:
      'pnpm-lock.yaml does not fit the package.json files. Take both from the same commit (git status), then run the command again.',
  },
];

/**
 * One sentence for a failed npm or pnpm run: the known cause and its fix, else the last line it printed.
 *
 * @param {string} what what was tried, "Installing the packages"
 * @param {string} output everything it printed
 */
export function explain(what, output) {
  const cause = causes.find(({ pattern }) => pattern.test(output));
  if (cause) return new Failure(`${what} failed. ${cause.sentence}`);
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  return new Failure(`${what} failed: ${lines.at(-1)?.trim() ?? 'it said nothing'}`);
}

import { clearInterval, setInterval } from 'node:timers';
import process from 'node:process';

/**
 * One line that says what is going on, how far it is and how long it has taken. A terminal sees the line change;
 * a log gets a line at the start, every 15 seconds and at the end.
 *
 * @param {string} what
 * @param {{ stream?: import('node:tty').WriteStream, now?: () => number }} [options]
 */
export function startProgress(what, { stream = process.stderr, now = Date.now } = {}) {
  const started = now();
  const seconds = () => `${Math.round((now() - started) / 1000)} s`;
  let detail = '';
  const line = () => `${what}${detail && `: ${detail}`} (${seconds()})`;

  if (!stream.isTTY) stream.write(`${what} …\n`);
  const timer = setInterval(
    () => stream.write(stream.isTTY ? `\r\u001b[2K${line()}` : `${line()}\n`),
    stream.isTTY ? 200 : 15_000,
  );
  timer.unref();

  return {
    /** @param {string} text how far it is: "1,204 of 1,965 packages" */
    update(text) {
      detail = text;
    },
    /** @param {string} outcome "done", "failed" */
    end(outcome) {
      clearInterval(timer);
      stream.write(`${stream.isTTY ? '\r\u001b[2K' : ''}${what}: ${outcome} (${seconds()})\n`);
    },
  };
}

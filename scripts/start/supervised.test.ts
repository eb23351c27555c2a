import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { logPath } from './logs.ts';
import { Supervised } from './supervised.ts';

let folder: string;
const running: Supervised[] = [];
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'supervised-'))));
afterEach(async () => {
  await Promise.all(running.splice(0).map((service) => service.stop()));
  rmSync(folder, { recursive: true });
});

/** A service whose program is this JavaScript. */
function supervise(program: string) {
  const entry = join(folder, 'service.mjs');
  writeFileSync(entry, program);
  const said: string[] = [];
  const gaveUp: string[] = [];
  const service = new Supervised(
    { name: 'web', entry, cwd: folder, port: 4000, variable: 'SITE_PORT' },
    { logs: folder, say: (line) => said.push(line), onGiveUp: (message) => gaveUp.push(message) },
  );
  running.push(service);
  service.start();
  return { service, said, gaveUp };
}

const log = () => readFileSync(logPath(folder, 'web'), 'utf8');
const logged = (text: string) => expect.poll(() => log()).toContain(text);

const lives = `
  console.log('up', process.pid);
  process.on('SIGTERM', () => { console.log('bye'); process.exit(0); });
  setInterval(() => {}, 1000);
`;

test('writes what the service says to its log, and ends it as an operator does', async () => {
  const { service, said } = supervise(lives);
  await logged('up');
  running.splice(0);
  await service.stop();
  expect(log()).toContain('bye');
  expect(said).toEqual([]);
});

test('starts a service again that ends by itself', async () => {
  const { service, said } = supervise(`console.log('up'); setTimeout(() => process.exit(3), 50);`);
  service.ready = true;
  await expect.poll(() => log().match(/up/g)).toHaveLength(2);
  expect(said[0]).toMatch(
    /^web ended by itself \(exit code 3\) and is started again in 1 s; see .*web\.log$/,
  );
}, 10_000);

test('gives a service up that never came up, with the end of its log', async () => {
  const { gaveUp } = supervise(`console.error('no such table'); process.exit(1);`);
  await expect.poll(() => gaveUp).toHaveLength(1);
  expect(gaveUp[0]).toMatch(/^web does not start \(exit code 1\)\. The end of .*no such table/s);
  await wait(100);
  expect(log().match(/no such table/g)).toHaveLength(3);
}, 15_000);

test('a service ends when its supervisor was killed', async () => {
  writeFileSync(join(folder, 'service.mjs'), lives);
  const supervisor = join(folder, 'supervisor.ts');
  const options = `{ logs: ${JSON.stringify(folder)}, say() {}, onGiveUp() {} }`;
  writeFileSync(
    supervisor,
    `import { Supervised } from ${JSON.stringify(join(import.meta.dirname, 'supervised.ts'))};
     const entry = ${JSON.stringify(join(folder, 'service.mjs'))};
     new Supervised({ name: 'web', entry, cwd: '/', port: 1, variable: 'SITE_PORT' }, ${options}).start();`,
  );
  const parent = spawn(process.execPath, [supervisor], { stdio: 'ignore' });
  await logged('up');
  parent.kill('SIGKILL');
  await logged('bye');
}, 15_000);

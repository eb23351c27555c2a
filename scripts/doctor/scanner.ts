import { createConnection } from 'node:net';
import type { ClamdAddress, Environment } from '@sanlao/shared/config/environment';
import { failed, good, type Check } from './check.ts';

/** The virus scanner that the CMS is told to ask. */
export async function checkScanner({ clamd, unscanned }: Environment): Promise<Check> {
  const name = 'clamd';
  if (!clamd) {
    const advice =
      'It scans uploaded PDFs for viruses; without it they are marked as not scanned. Debian: apt-get install clamav-daemon, then set SANLAO_CLAMD.';
    return { name, state: 'missing', found: 'SANLAO_CLAMD is not set', advice };
  }
  const address = 'path' in clamd ? clamd.path : `${clamd.host}:${clamd.port}`;
  try {
    return good(name, `${await versionOf(clamd)} at ${address}`);
  } catch (error) {
    const meanwhile = unscanned === 'hold' ? 'no new PDF is served' : 'PDFs are served without a scan';
    return failed(
      name,
      `${address} does not answer: ${(error as Error).message}`,
      `Start it, or correct SANLAO_CLAMD; meanwhile ${meanwhile}.`,
    );
  }
}

function versionOf(clamd: ClamdAddress): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = createConnection({ ...clamd, timeout: 5000 });
    let answer = '';
    socket.setEncoding('utf8');
    socket.once('connect', () => socket.write('zVERSION\0'));
    socket.on('data', (text: string) => (answer += text));
    socket.once('timeout', () => socket.destroy(new Error('it was silent for 5 s')));
    socket.once('error', reject);
    socket.once('close', () => resolve(answer.replace(/\0.*$/s, '') || 'clamd'));
  });
}

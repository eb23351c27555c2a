/** Asks clamd about a file by its INSTREAM command, so that it needs no right to read our folders. */
import { createConnection, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import type { ClamdAddress } from '@sanlao/shared/config/environment';
import type { Verdict } from './scanner.ts';

const silenceMilliseconds = 60_000;
/** An answer is one line. */
const longestAnswer = 10_000;

/** Never rejects: whatever goes wrong is `unknown`. */
export async function scanWithClamd(address: ClamdAddress, file: Readable): Promise<Verdict> {
  try {
    return verdictOf(await converse(address, file));
  } catch (error) {
    return { verdict: 'unknown', reason: `The virus scanner gave no answer: ${(error as Error).message}` };
  } finally {
    file.destroy();
  }
}

/** One answer, which ends with a zero byte or with the connection. */
function converse(address: ClamdAddress, file: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = createConnection({ ...address, timeout: silenceMilliseconds });
    let answer = '';
    socket.setEncoding('utf8');
    socket.once('connect', () => void sendFile(socket, file).catch(fail));
    socket.on('data', (text: string) => {
      answer += text;
      if (answer.includes('\0') || answer.length > longestAnswer) finish();
    });
    socket.once('timeout', () => fail(new Error('it was silent for a minute')));
    // It closes at once where a file is larger than it takes, and says so before.
    socket.once('error', (error) => (answer ? finish() : fail(error)));
    socket.once('close', finish);

    function finish(): void {
      socket.destroy();
      if (answer) resolve(answer.replace(/\0.*$/s, '').trim());
      else reject(new Error('it closed the connection'));
    }

    function fail(error: Error): void {
      socket.destroy();
      reject(error);
    }
  });
}

async function sendFile(socket: Socket, file: Readable): Promise<void> {
  socket.write('zINSTREAM\0');
  for await (const chunk of file as AsyncIterable<Buffer>) {
    if (socket.destroyed) return;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    socket.write(length);
    if (!socket.write(chunk)) await drained(socket);
  }
  if (!socket.destroyed) socket.write(Buffer.alloc(4));
}

function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      socket.off('drain', done);
      socket.off('close', done);
      resolve();
    };
    socket.once('drain', done);
    socket.once('close', done);
  });
}

function verdictOf(answer: string): Verdict {
  if (/^stream: OK$/.test(answer)) return { verdict: 'clean' };
  const signature = /^stream: (.+) FOUND$/.exec(answer)?.[1];
  if (signature) return { verdict: 'infected', signature };
  const advice = /size limit/i.test(answer) ? ' Raise StreamMaxLength in clamd.conf.' : '';
  return { verdict: 'unknown', reason: `The virus scanner answered "${answer}".${advice}` };
}

/** Readers on loopback: each asks again as soon as it has its answer, and looks at every answer. */
import { connect, type Socket } from 'node:net';

export interface Load {
  port: number;
  host: string;
  path: string;
  /** "gzip" */
  accepts: string;
  connections: number;
  seconds: number;
  status: number;
  /** the bytes that may come, compressed as they are sent */
  bodies: readonly Buffer[];
}

export interface LoadResult {
  /** answers a second */
  rate: number;
  answers: number;
  /** of another status, with other bytes, or broken off */
  faults: number;
  /** milliseconds of each answer */
  times: number[];
}

const headEnd = Buffer.from('\r\n\r\n');

export async function load(options: Load): Promise<LoadResult> {
  const { host, path, accepts, seconds } = options;
  const question = Buffer.from(
    `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nAccept-Encoding: ${accepts}\r\n\r\n`,
  );
  const result: LoadResult = { rate: 0, answers: 0, faults: 0, times: [] };
  const start = performance.now();
  const end = start + seconds * 1000;
  await Promise.all(
    Array.from({ length: options.connections }, () => reader(options, question, end, result)),
  );
  result.rate = Math.round((result.answers / (performance.now() - start)) * 1000);
  return result;
}

/** Settles when its time is over; a connection that breaks earlier is a fault. */
function reader(options: Load, question: Buffer, end: number, result: LoadResult): Promise<void> {
  return new Promise((resolve) => {
    const socket: Socket = connect(options.port, '127.0.0.1');
    let received = Buffer.alloc(0);
    let asked = 0;
    let finished = false;

    const ask = () => {
      asked = performance.now();
      socket.write(question);
    };
    socket.setNoDelay(true);
    socket.on('connect', ask);
    socket.on('data', (chunk) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
      const answer = readAnswer(received);
      if (!answer) return;
      received = received.subarray(answer.length);
      const now = performance.now();
      result.answers++;
      result.times.push(now - asked);
      if (answer.status !== options.status || !options.bodies.some((body) => body.equals(answer.body))) {
        result.faults++;
      }
      if (now < end) return ask();
      finished = true;
      socket.destroy();
    });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      if (!finished) result.faults++;
      resolve();
    });
  });
}

/** The first answer in the bytes when it is there as a whole. */
function readAnswer(bytes: Buffer): { status: number; body: Buffer; length: number } | undefined {
  const head = bytes.indexOf(headEnd);
  if (head < 0) return undefined;
  const text = bytes.toString('latin1', 0, head);
  const size = Number(/\r\ncontent-length: *(\d+)/i.exec(text)?.[1] ?? 0);
  const start = head + headEnd.length;
  if (bytes.length < start + size) return undefined;
  return {
    status: Number(text.slice(9, 12)),
    body: bytes.subarray(start, start + size),
    length: start + size,
  };
}

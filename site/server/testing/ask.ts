/** A client that sends the path as it is given and gives the answer as it came. */
import { request, type Agent, type IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

export interface Question {
  host: string;
  path: string;
  method?: string;
  headers?: Record<string, string>;
  body?: Buffer;
  agent?: Agent;
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** as sent */
  raw: Buffer;
  /** decompressed, unless it is a part */
  body: Buffer;
}

export function ask(
  port: number,
  { host, path, method = 'GET', headers = {}, body, agent }: Question,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request(
      { host: '127.0.0.1', port, path, method, headers: { host, ...headers }, agent: agent ?? false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const raw = Buffer.concat(chunks);
          try {
            const whole = response.statusCode !== 206;
            const shown = whole ? decompress(raw, response.headers['content-encoding']) : raw;
            resolve({ status: response.statusCode!, headers: response.headers, raw, body: shown });
          } catch (error) {
            reject(error);
          }
        });
      },
    );
    call.on('error', reject);
    call.end(body);
  });
}

function decompress(bytes: Buffer, coding: string | undefined): Buffer {
  if (coding === undefined || bytes.length === 0) return bytes;
  if (coding === 'br') return brotliDecompressSync(bytes);
  if (coding === 'gzip') return gunzipSync(bytes);
  throw new Error(`The answer is in the coding "${coding}", which nobody asked for.`);
}

/** A line between a reader and the web server that breaks again and again, and counts what it carries. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

export interface BadLink {
  /** readers use it in place of the server's */
  port: number;
  /** From now on, each connection breaks after so many bytes to the reader; 0: nothing goes over it; Infinity: none. */
  cut(after: number): void;
  /** bytes to the reader since the last look, with what HTTP says around them */
  carried(): number;
  /** connections that broke since the last look */
  breaks(): number;
  close(): void;
}

/**
 * While it breaks, it is as slow as a good 3G link (4 Mbit/s): a browser drops what it has not read when a connection
 * ends, and from a link it reads as fast as bytes come. Bytes, and milliseconds between them.
 */
const [pieceSize, pace] = [4096, 8];

export async function openBadLink(serverPort: number): Promise<BadLink> {
  const open = new Set<{ reader: Socket; left: number }>();
  let [carried, breaks, after] = [0, 0, Infinity];
  const take = (value: number, reset: () => void) => (reset(), value);
  const server = createServer((reader) => {
    const connection = { reader, left: after };
    const onward = connect(serverPort, '127.0.0.1');
    open.add(connection);
    for (const socket of [reader, onward]) {
      socket.on('error', () => {});
      socket.on('close', () => {
        open.delete(connection);
        reader.destroy();
        onward.destroy();
      });
    }
    if (after === 0) return void reader.destroy();
    reader.pipe(onward);
    void pass(connection, onward).catch(() => {});
  });

  async function pass(connection: { reader: Socket; left: number }, onward: Socket): Promise<void> {
    const { reader } = connection;
    for await (const chunk of onward as AsyncIterable<Buffer>) {
      for (let at = 0; at < chunk.length;) {
        const piece = chunk.subarray(at, at + Math.min(connection.left, pieceSize));
        at += piece.length;
        connection.left -= piece.length;
        carried += piece.length;
        const taken = reader.write(piece);
        if (connection.left !== Infinity) await delay(pace);
        else if (!taken) await once(reader, 'drain');
        if (connection.left > 0) continue;
        breaks += 1;
        reader.end();
        return;
      }
    }
    reader.end();
  }

  const link: BadLink = {
    port: 0,
    cut(bytes) {
      after = bytes;
      for (const connection of open) {
        connection.left = bytes;
        if (bytes === 0) connection.reader.destroy();
      }
    },
    carried: () => take(carried, () => (carried = 0)),
    breaks: () => take(breaks, () => (breaks = 0)),
    close() {
      server.close();
      for (const { reader } of open) reader.destroy();
    },
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  link.port = (server.address() as AddressInfo).port;
  return link;
}

/** Posts into a chat by its incoming webhook, and never to an address inside a network that the operator does not name. */
import { request } from 'node:http';
import { connect as connectPlainly, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { isPublic, resolveHost } from '../../../checks/server/links/probe.ts';
import { told, type Outcome } from '../outcome.ts';

export type AddressFault = 'malformed' | 'not-https' | 'port' | 'unknown-host' | 'private';

export interface WebhookOptions {
  /** origins, "https://chat.gov.la": chats to which the operator lets notices go wherever they are */
  inside?: readonly string[];
  /** the network addresses of a host name */
  resolve?: (host: string) => Promise<string[]>;
  connect?: (at: Target) => Promise<Socket>;
}

/** Just this network address is asked; where it is `secure` its certificate has to be that of the host. */
export interface Target {
  networkAddress: string;
  port: number;
  host: string;
  secure: boolean;
}

const ports = new Set(['', '443', '8443']);
const deadlineMilliseconds = 20_000;

export function createWebhooks({ inside = [], resolve = resolveHost, connect = open }: WebhookOptions = {}) {
  /** Resolved once, and judged before anything is opened. */
  async function judge(address: string): Promise<AddressFault | { url: URL; target: Target }> {
    const url = URL.parse(address);
    if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
      return 'malformed';
    const isInside = inside.includes(url.origin);
    const secure = url.protocol === 'https:';
    if (!secure && !isInside) return 'not-https';
    if (!ports.has(url.port) && !isInside) return 'port';
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const [networkAddress, ...others] = await resolve(host).catch(() => []);
    if (networkAddress === undefined) return 'unknown-host';
    if (!isInside && ![networkAddress, ...others].every(isPublic)) return 'private';
    return { url, target: { networkAddress, port: Number(url.port) || (secure ? 443 : 80), host, secure } };
  }

  return {
    /** null: it may be stored */
    async faultOf(address: string): Promise<AddressFault | null> {
      const judged = await judge(address);
      return typeof judged === 'string' ? judged : null;
    },

    /** Never throws, follows no redirect and reads no answer. `begin` is called when the connection stands. */
    async post(address: string, body: unknown, begin: () => Promise<boolean>): Promise<Outcome> {
      let begun = false;
      let socket: Socket | undefined;
      try {
        const judged = await judge(address);
        if (typeof judged === 'string') return refused(faults[judged], judged !== 'unknown-host');
        socket = await connect(judged.target);
        if (!(await begin())) return { is: 'lost' };
        begun = true;
        return outcomeOf(await exchange(socket, judged.url, JSON.stringify(body)));
      } catch (error) {
        return begun ? { is: 'unsure', text: told(error) } : refused(told(error), false);
      } finally {
        socket?.destroy();
      }
    },
  };
}

export type Webhooks = ReturnType<typeof createWebhooks>;

const faults: Record<AddressFault, string> = {
  malformed: 'The address is none.',
  'not-https': 'The address does not begin with https.',
  port: 'The address has a port that is not used for this.',
  'unknown-host': 'The host of the address is not known.',
  private: 'The address is inside a network.',
};

function refused(text: string, lasting: boolean): Outcome {
  return { is: 'refused', text, lasting, everywhere: false };
}

function open({ networkAddress, port, host, secure }: Target): Promise<Socket> {
  return new Promise((done, fail) => {
    const at = { host: networkAddress, port };
    const socket = secure
      ? connectTls({ ...at, ...(isIP(host) ? {} : { servername: host }), ALPNProtocols: ['http/1.1'] })
      : connectPlainly(at);
    socket.setTimeout(deadlineMilliseconds / 2, () =>
      socket.destroy(new Error('The chat did not answer in time.')),
    );
    socket.once(secure ? 'secureConnect' : 'connect', () => done(socket));
    socket.on('error', fail);
    socket.once('close', () => fail(new Error('The chat closed the connection.')));
  });
}

function exchange(socket: Socket, { host, pathname, search }: URL, body: string): Promise<number> {
  return new Promise((done, fail) => {
    const signal = AbortSignal.timeout(deadlineMilliseconds);
    const sent = request({
      ...{ method: 'POST', path: `${pathname}${search}`, signal },
      createConnection: () => socket,
      headers: {
        host,
        'content-type': 'application/json; charset=UTF-8',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'Sanlao',
        connection: 'close',
      },
    });
    sent.once('response', (response) => {
      done(response.statusCode ?? 0);
      response.destroy();
    });
    sent.once('error', fail);
    sent.end(body);
  });
}

/** A gateway that gave up may have handed it on; a chat that says "not now" or "not here" has not taken it. */
const unsure = new Set([500, 502, 504]);

function outcomeOf(status: number): Outcome {
  if (status >= 200 && status < 300) return { is: 'sent' };
  const text = `The chat answered with ${status}.`;
  return unsure.has(status) ? { is: 'unsure', text } : refused(text, false);
}

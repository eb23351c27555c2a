/** The real protocol, against a real server. */
import type { AddressInfo, Socket } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, expect, it, test, vi } from 'vitest';
import { messageOf } from './message.ts';
import { handOver } from './server.ts';

const servers: SMTPServer[] = [];
const sockets: Socket[] = [];
const received: string[] = [];

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await Promise.all(
    servers.splice(0).map((server) => new Promise<void>((done) => server.close(() => done()))),
  );
  received.length = 0;
});

/** The port of a server that takes everything, but for the options. */
async function listen(options: SMTPServerOptions = {}): Promise<number> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 100,
    onData(stream, _session, done) {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')));
      stream.on('end', () => {
        received.push(text);
        done();
      });
    },
    ...options,
  });
  servers.push(server);
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => sockets.push(socket));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()));
  return (server.server.address() as AddressInfo).port;
}

function refusal(responseCode: number): Error {
  return Object.assign(new Error('not now'), { responseCode });
}

function send(
  port: number,
  begin = () => Promise.resolve(true),
  login: { user?: string; password?: string } = {},
) {
  const server = { host: '127.0.0.1', port, secure: false, user: login.user, password: login.password };
  const message = Buffer.from('Subject: x\r\n\r\nx\r\n');
  return handOver(server, { from: 'sanlao@gov.la', to: 'editor@gov.la', message }, begin);
}

it('hands a Lao letter over, whole', async () => {
  const port = await listen();
  const letter = {
    language: 'lo' as const,
    subject: 'ສົ່ງຄືນໃຫ້ແກ້ໄຂ: ເປີດສູນນ້ຳສະອາດ ຢູ່ບ້ານສາມັກຄີໄຊ ແຂວງອັດຕະປື\r\nBcc: all@gov.la',
    text: 'ກໍ່ສ້າງ ພື້ນຖານໂຄງລ່າງ\n.\n..ຈຸດ\n',
    html: '<p>ກໍ່ສ້າງ ພື້ນຖານໂຄງລ່າງ</p>',
  };
  const addresses = {
    from: { name: 'ສານລາວ', address: 'sanlao@gov.la' },
    to: { name: 'ຄຳ "ແກ້ວ", <x>\r\nX: y', address: 'editor@gov.la' },
  };
  const message = await messageOf(letter, addresses, { id: 'n1', settings: 'https://cms.gov.la/x' });
  const server = { host: '127.0.0.1', port, secure: false, user: undefined, password: undefined };
  const envelope = { from: 'sanlao@gov.la', to: 'editor@gov.la', message };
  expect(await handOver(server, envelope, () => Promise.resolve(true))).toEqual({ is: 'sent' });
  expect(received).toHaveLength(1);
  const parsed = await simpleParser(Buffer.from(received[0]!, 'latin1'));
  expect(parsed.subject).toBe('ສົ່ງຄືນໃຫ້ແກ້ໄຂ: ເປີດສູນນ້ຳສະອາດ ຢູ່ບ້ານສາມັກຄີໄຊ ແຂວງອັດຕະປື Bcc: all@gov.la');
  expect(parsed.text).toBe(letter.text);
  expect(String(parsed.html).trim()).toBe(letter.html);
  expect(parsed.from?.value).toEqual([addresses.from]);
  expect(parsed.to).toMatchObject({ value: [{ name: 'ຄຳ "ແກ້ວ", <x> X: y', address: 'editor@gov.la' }] });
  expect(parsed.bcc).toBeUndefined();
  expect(parsed.messageId).toBe('<n1@gov.la>');
  expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
  // Lines of a message hold 998 bytes at most, and nothing beyond ASCII.
  expect(
    received[0]!.split('\r\n').every((line) => line.length <= 998 && /^[\x20-\x7e\t]*$/.test(line)),
  ).toBe(true);
});

test.each([
  ['the sender', { onMailFrom: (_a, _s, done) => done(refusal(451)) }, false, true],
  ['the recipient for now', { onRcptTo: (_a, _s, done) => done(refusal(450)) }, false, false],
  ['the recipient for good', { onRcptTo: (_a, _s, done) => done(refusal(550)) }, true, false],
  [
    'the text for now',
    { onData: (stream, _s, done) => stream.resume().on('end', () => done(refusal(452))) },
    false,
    false,
  ],
  [
    'the text for good',
    { onData: (stream, _s, done) => stream.resume().on('end', () => done(refusal(554))) },
    true,
    false,
  ],
  ['everybody', { onConnect: (_s, done) => done(refusal(421)) }, false, true],
] satisfies [string, SMTPServerOptions, boolean, boolean][])(
  'a server that refuses %s has not taken it',
  async (_, options, lasting, everywhere) => {
    expect(await send(await listen(options))).toMatchObject({ is: 'refused', lasting, everywhere });
  },
);

it('knows that a server which is not there took nothing', async () => {
  const port = await listen();
  await new Promise<void>((done) => servers.pop()?.close(() => done()));
  expect(await send(port)).toMatchObject({ is: 'refused', everywhere: true, text: /ECONNREFUSED/ });
});

it('knows that nothing was taken where the connection broke before the text', async () => {
  const begin = vi.fn(() => Promise.resolve(true));
  const port = await listen({ onRcptTo: () => sockets.forEach((socket) => socket.destroy()) });
  expect(await send(port, begin)).toMatchObject({ is: 'refused', lasting: false });
  expect(begin).not.toHaveBeenCalled();
});

it('does not know whether it was taken where the connection broke after the text', async () => {
  const port = await listen({
    onData: (stream) => stream.resume().on('end', () => sockets.forEach((socket) => socket.destroy())),
  });
  expect(await send(port)).toMatchObject({ is: 'unsure' });
});

it('sends nothing where another process has begun', async () => {
  const port = await listen();
  expect(await send(port, () => Promise.resolve(false))).toEqual({ is: 'lost' });
  expect(received).toEqual([]);
});

it('sends nothing where it could not be said that it begins', async () => {
  const port = await listen();
  const broken = () => Promise.reject(new Error('database is locked'));
  expect(await send(port, broken)).toMatchObject({ is: 'refused', lasting: false });
  expect(received).toEqual([]);
});

it('signs in, and says so where the password is wrong', async () => {
  const port = await listen({
    authOptional: false,
    onAuth: ({ username, password }, _s, done) =>
      username === 'sanlao' && password === 'right' ? done(null, { user: 'sanlao' }) : done(new Error('no')),
  });
  expect(await send(port, undefined, { user: 'sanlao', password: 'right' })).toEqual({ is: 'sent' });
  const refused = await send(port, undefined, { user: 'sanlao', password: 'wrong' });
  expect(refused).toMatchObject({ is: 'refused', lasting: false, everywhere: true });
  expect(JSON.stringify(refused)).not.toContain('wrong');
});

import { createServer, type AddressInfo, type Server } from 'node:net';
import { mailServerOf } from '@sanlao/shared/config/mail-server';
import { afterEach, expect, it, test } from 'vitest';
import { checkMail } from './mail.ts';

let server: Server | undefined;
afterEach(() => new Promise<void>((done) => (server ? server.close(() => done()) : done())));

/** A server that says this first. */
async function saying(greeting: string) {
  server = createServer((socket) =>
    socket
      .on('error', () => undefined)
      .resume()
      .end(greeting),
  );
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return checkMail({ mail: { ...mailServerOf(`smtp://127.0.0.1:${port}`), from: 'a@gov.la' } });
}

it('finds a mail server', async () => {
  expect(await saying('220 mail.gov.la ESMTP\r\n')).toMatchObject({
    state: 'good',
    found: /^220 mail\.gov\.la ESMTP at /,
  });
});

test.each(['554 go away\r\n', 'HTTP/1.1 400 Bad Request\r\n', '', '220 with'])(
  'takes "%s" for no mail server',
  async (said) => {
    expect(await saying(said)).toMatchObject({ state: 'failed', advice: /SMTP_URL/ });
  },
);

it('says what is missing without one', async () => {
  expect(await checkMail({ mail: undefined })).toMatchObject({ state: 'missing' });
});

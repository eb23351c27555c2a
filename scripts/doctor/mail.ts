import { connect as connectPlainly } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { Environment } from '@sanlao/shared/config/environment';
import type { MailServer } from '@sanlao/shared/config/mail-server';
import { failed, good, type Check } from './check.ts';

/** The mail server that people are told things by. */
export async function checkMail({ mail }: Pick<Environment, 'mail'>): Promise<Check> {
  const name = 'mail server';
  if (!mail) {
    const advice =
      'People are told by e-mail what waits for them; without it by chat only. Set SMTP_URL and MAIL_FROM.';
    return { name, state: 'missing', found: 'SMTP_URL is not set', advice };
  }
  const address = `${mail.host}:${mail.port}`;
  try {
    return good(name, `${await greetingOf(mail)} at ${address}`);
  } catch (error) {
    const advice =
      'Correct SMTP_URL, or let this machine reach the server; notifications wait for it four days.';
    return failed(name, `${address} does not answer: ${(error as Error).message}`, advice);
  }
}

/** The first line that a mail server says. */
function greetingOf({ host, port, secure }: MailServer): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = secure ? connectTls({ host, port, servername: host }) : connectPlainly({ host, port });
    let said = '';
    socket.setTimeout(5000, () => socket.destroy(new Error('it was silent for 5 s')));
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => {
      said += text;
      if (!said.includes('\n')) return;
      const line = said.slice(0, said.indexOf('\n')).trim();
      if (line.startsWith('220')) resolve(line);
      else reject(new Error(line));
      socket.end('QUIT\r\n');
    });
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('it closed the connection')));
  });
}

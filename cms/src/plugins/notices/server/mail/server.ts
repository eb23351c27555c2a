/** Hands a message to the mail server, and says whether it has it. */
import { Readable } from 'node:stream';
import type { MailServer } from '@sanlao/shared/config/mail-server';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { told, type Outcome } from '../outcome.ts';

export interface Envelope {
  from: string;
  to: string;
  message: Buffer;
}

/** Shorter than the lease of a claim. */
const deadlineMilliseconds = 60_000;

/**
 * Never throws. The server has nothing before it has asked for the text: `begin` is called then, and where it answers
 * false nothing is sent.
 */
export async function handOver(
  server: MailServer,
  { from, to, message }: Envelope,
  begin: () => Promise<boolean>,
): Promise<Outcome> {
  let begun = false;
  let isLost = false;
  const connection = connectionTo(server);
  try {
    await new Promise<void>((done, fail) => {
      const timer = setTimeout(
        () => fail(new Error('The mail server did not answer in time.')),
        deadlineMilliseconds,
      );
      const end = (error?: Error | null) => {
        clearTimeout(timer);
        if (error) fail(error);
        else done();
      };
      connection.on('error', end);
      connection.once('end', () => end(new Error('The mail server closed the connection.')));
      connection.connect((error) => (error ? end(error) : signIn()));

      function signIn(): void {
        const { user, password: pass } = server;
        if (user === undefined || pass === undefined) send();
        else connection.login({ user, pass }, (error) => (error ? end(error) : send()));
      }
      function send(): void {
        const text = Readable.from(whenAskedFor());
        text.once('error', end);
        connection.send({ from, to }, text, (error) => end(error));
      }
    });
    return { is: 'sent' };
  } catch (error) {
    if (isLost) return { is: 'lost' };
    return outcomeOf(error as SmtpError, begun);
  } finally {
    connection.close();
  }

  async function* whenAskedFor(): AsyncGenerator<Buffer> {
    if (!(await begin())) {
      isLost = true;
      throw new Error('Another process sends it.');
    }
    begun = true;
    yield message;
  }
}

function connectionTo({ host, port, secure, user }: MailServer): SMTPConnection {
  const isHere = host === '127.0.0.1' || host === '::1' || host === 'localhost';
  return new SMTPConnection({
    ...{ host, port, secure },
    // A password is told to nobody in the clear.
    requireTLS: !secure && user !== undefined && !isHere,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 30_000,
  });
}

interface SmtpError extends Error {
  responseCode?: number;
  command?: string;
}

function outcomeOf(error: SmtpError, begun: boolean): Outcome {
  const { responseCode, command = '' } = error;
  const text = told(error);
  if (begun && responseCode === undefined) return { is: 'unsure', text };
  const isAboutThisOne = command === 'RCPT TO' || command === 'DATA' || begun;
  const lasting = isAboutThisOne && responseCode !== undefined && responseCode >= 500;
  return { is: 'refused', text, lasting, everywhere: !isAboutThisOne };
}

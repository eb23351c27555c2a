/** A mail server and a chat that take what they are told to take, and hands to look at what came. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface Letter {
  to: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
}

/** What the mail server does with letters to somebody. */
export type Treatment =
  | 'take'
  | 'refuse for now'
  | 'refuse for good'
  | 'break before the text'
  | 'break after the text'
  | 'hold before the text'
  | 'hold after the text';

export interface Mailbox {
  url: string;
  /** oldest first; also those that were read whole and not answered */
  letters: Letter[];
  /** addresses that somebody wanted to write to, refused ones too */
  asked: string[];
  treat(address: string, treatment: Treatment): void;
  stop(): Promise<void>;
}

export async function startMailbox(): Promise<Mailbox> {
  const letters: Letter[] = [];
  const asked: string[] = [];
  const treatments = new Map<string, Treatment>();
  const sockets = new Set<Socket>();
  const breakAll = () => sockets.forEach((socket) => socket.destroy());
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 100,
    onRcptTo({ address }, _session, done) {
      asked.push(address);
      const treatment = treatments.get(address);
      if (treatment === 'hold before the text') return;
      if (treatment === 'break before the text') breakAll();
      else if (treatment === 'refuse for now') done(answer(450, 'try again later'));
      else if (treatment === 'refuse for good') done(answer(550, 'no such user'));
      else done();
    },
    onData(stream, { envelope }, done) {
      const to = envelope.rcptTo[0]?.address ?? '';
      void simpleParser(stream).then(({ subject = '', text = '', html, messageId = '' }) => {
        letters.push({ to, subject, text, html: html || '', messageId });
        const treatment = treatments.get(to);
        if (treatment === 'break after the text') breakAll();
        else if (treatment !== 'hold after the text') done();
      });
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    letters,
    asked,
    treat: (address, treatment) => void treatments.set(address, treatment),
    stop: () => {
      breakAll();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

function answer(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

export interface Chat {
  origin: string;
  /** "POST /path", what was said */
  posts: { path: string; body: { text: string } }[];
  /** status of the next answers */
  status: number;
  stop(): void;
}

export async function startChat(): Promise<Chat> {
  const server: Server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      chat.posts.push({ path: request.url ?? '', body: JSON.parse(body) as { text: string } });
      response.writeHead(chat.status).end('{}');
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const chat: Chat = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    posts: [],
    status: 200,
    stop: () => void server.close(),
  };
  return chat;
}

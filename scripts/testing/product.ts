/** The whole product for tests: a real CMS, the publisher and the web server, each in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { projectRoot } from '@sanlao/shared/config/environment';
import { dataPaths } from '@sanlao/shared/config/paths';
import { publisherProcess } from '@sanlao/site/publisher/process.ts';
import { type CmsClient, openCms } from '../cms/client.ts';
import { writeWhole } from './browser/fonts.ts';
import { type Cms, type CmsPorts, freePorts, startCms } from './cms.ts';

export interface ProductOptions {
  /** PostgreSQL; default: SQLite */
  databaseUrl?: string;
  /** where the doorbell rings; default: at the publisher */
  doorbellPort?: number;
  /** what to do with the CMS running and before the publisher starts */
  prepare?: (cms: Cms) => Promise<void>;
  /** how long the sites may take to be rendered; default 60 */
  readySeconds?: number;
  /** serve the admin too */
  admin?: boolean;
  /** the day that pages are rendered for, "2026-11-22", until `turnDay`; default: by the machine's clock */
  day?: string;
}

export interface Page {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

export interface Product {
  dataDir: string;
  ports: CmsPorts;
  cms: Cms;
  /** writes as `sanlao import` does */
  editor: CmsClient;
  /** What an editor does in the admin: `POST /content-manager/collection-types/…`. @throws with the CMS's answer */
  admin(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object): Promise<never>;
  publisher: Service;
  /** One page as a reader gets it. @param host "attapeu.localhost" */
  page(host: string, path: string): Promise<Page>;
  /** Waits until the page holds the text. @throws after `seconds` */
  waitFor(host: string, path: string, test: (page: Page) => boolean, seconds?: number): Promise<Page>;
  /** Waits until nothing waits in the change feed. */
  settled(seconds?: number): Promise<void>;
  /** Sets the clock of a product that has a `day`: midnight passes within a minute, without anybody's doing. */
  turnDay(day: string): void;
  /** `kill -9` of the CMS and a new start on the same data. */
  restartCms(): Promise<void>;
  control(path: string, body?: unknown): Promise<{ status: number; body: never }>;
  stop(): Promise<void>;
}

export interface Service {
  output(): string;
  start(): void;
  kill(signal?: NodeJS.Signals): Promise<void>;
}

const publisherOnADay = join(import.meta.dirname, 'publisher-on-a-day.ts');

/** @throws Error when the sites are not compiled: `npm test` does that first */
export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  if (!existsSync(join(projectRoot, 'site/dist/code-version.json'))) {
    throw new Error(
      'The sites are not compiled. Run "npm test", which builds what is stale, or "npm start" once.',
    );
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'sanlao-product-'));
  const ports = await freePorts();
  const cmsOptions = {
    dataDir,
    ports: { ...ports, control: options.doorbellPort ?? ports.control },
    ...(options.databaseUrl ? { databaseUrl: options.databaseUrl } : {}),
    ...(options.admin ? { admin: true } : {}),
  };
  const cms = await startCms(cmsOptions);
  try {
    await options.prepare?.(cms);
  } catch (error) {
    await cms.stop();
    rmSync(dataDir, { recursive: true, force: true });
    throw error;
  }
  const environment = {
    ...process.env,
    SANLAO_DATA: dataDir,
    CMS_PORT: String(ports.cms),
    SITE_PORT: String(ports.site),
    CONTROL_PORT: String(ports.control),
  };
  const web = service([join(projectRoot, 'site/server/main.ts')], environment);
  const dayFile = join(dataDir, 'day-of-the-test');
  const turnDay = (day: string) => writeWhole(dayFile, day);
  if (options.day !== undefined) turnDay(options.day);
  const entry = options.day === undefined ? [publisherProcess.entry] : [publisherOnADay, dayFile];
  const publisher = service([...publisherProcess.options, ...entry], {
    ...environment,
    ...publisherProcess.environment,
  });
  web.start();
  publisher.start();

  const page = (host: string, path: string) => fetchPage(ports.site, host, path);

  let session: string | undefined;

  const product: Product = {
    dataDir,
    ports,
    cms,
    editor: openCms({ url: cms.url, token: cms.secrets.importToken }),
    publisher,
    async admin(method, path, body) {
      session ??= await signIn(product.cms);
      return send(`${product.cms.url}${path}`, method, session, body);
    },
    page,
    async waitFor(host, path, test, seconds = 15) {
      const deadline = Date.now() + seconds * 1000;
      for (;;) {
        const last = await page(host, path).catch((error: unknown) => error);
        if (!(last instanceof Error) && test(last as Page)) return last as Page;
        if (Date.now() > deadline) {
          throw new Error(
            `${host}${path} did not come to be as expected: ${JSON.stringify(last).slice(0, 400)}\n${publisher.output()}`,
          );
        }
        await delay(5);
      }
    },
    async settled(seconds = 30) {
      const deadline = Date.now() + seconds * 1000;
      while ((await waitingChanges(product.cms)) > 0) {
        if (Date.now() > deadline)
          throw new Error(`Changes wait for longer than ${seconds} s.\n${publisher.output()}`);
        await delay(50);
      }
    },
    turnDay,
    async restartCms() {
      await product.cms.kill();
      product.cms = await startCms(cmsOptions);
    },
    async control(path, body) {
      const response = await fetch(`http://127.0.0.1:${ports.control}${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { authorization: `Bearer ${cms.secrets.feedToken}` },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { status: response.status, body: (await response.json()) as never };
    },
    async stop() {
      await Promise.all([publisher.kill('SIGTERM'), web.kill('SIGTERM'), product.cms.stop()]);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
  try {
    await ready(ports.control, options.readySeconds ?? 60);
    // In turn after the pages of the day: they are there now.
    if (options.day !== undefined) await product.control('/reconcile', {});
  } catch (error) {
    const said = publisher.output() + web.output();
    await product.stop();
    throw new Error(`The publisher did not become ready.\n${said}`, { cause: error });
  }
  return product;
}

async function signIn({ url, dataDir }: Cms): Promise<string> {
  const login = JSON.parse(readFileSync(dataPaths(dataDir).firstLogin, 'utf8')) as object;
  const { data } = await send<{ data: { token: string } }>(`${url}/admin/login`, 'POST', '', login);
  return data.token;
}

async function send<T>(url: string, method: string, token: string, body?: object): Promise<T> {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!response.ok) throw new Error(`${method} ${url} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}

/** @param command of Node.js */
function service(command: readonly string[], env: NodeJS.ProcessEnv): Service {
  let child: ChildProcess | undefined;
  let text = '';
  return {
    output: () => text,
    start() {
      child = spawn(process.execPath, command, { env, stdio: ['ignore', 'pipe', 'pipe'] });
      for (const stream of [child.stdout, child.stderr]) {
        stream?.on('data', (chunk: Buffer) => (text = (text + chunk.toString()).slice(-50_000)));
      }
    },
    async kill(signal = 'SIGKILL') {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child!.once('exit', resolve));
      child.kill(signal);
      await ended;
    },
  };
}

async function ready(port: number, seconds: number): Promise<void> {
  for (let attempt = 0; attempt < seconds * 10; attempt++) {
    const response = await fetch(`http://127.0.0.1:${port}/health`).catch(() => null);
    if (response?.status === 200) return;
    await delay(100);
  }
  throw new Error(`Not ready within ${seconds} s.`);
}

async function waitingChanges({ url, secrets }: Cms): Promise<number> {
  const response = await fetch(`${url}/api/change-feed/changes?limit=1`, {
    headers: { authorization: `Bearer ${secrets.feedToken}` },
  });
  return ((await response.json()) as { changes: unknown[] }).changes.length;
}

function fetchPage(port: number, host: string, path: string): Promise<Page> {
  return new Promise((resolve, reject) => {
    const call = request(
      { host: '127.0.0.1', port, path, headers: { host: `${host}:${port}` }, agent: false, timeout: 10_000 },
      (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (body += chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
        response.on('error', reject);
      },
    );
    call.on('timeout', () => call.destroy(new Error('The web server gave no answer within 10 s.')));
    call.on('error', reject);
    call.end();
  });
}

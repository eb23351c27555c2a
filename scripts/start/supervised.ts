import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync } from 'node:fs';
import { join } from 'node:path';
import { killGroup } from '../processes/kill-group.ts';
import { afterFall } from './backoff.ts';
import { supervisorVariable } from './follow.ts';
import { lastLogLines, logPath, openLog } from './logs.ts';
import type { Service } from './services.ts';

/** How long a service may take to end by itself, in milliseconds. */
const grace = 10_000;

interface Options {
  logs: string;
  /** one line for the person who watches */
  say: (line: string) => void;
  /** it fell three times and never answered */
  onGiveUp: (message: string) => void;
}

/** One service, started again when it ends by itself, until `stop()`. */
export class Supervised {
  /** set once it answers: from then on it is never given up */
  ready = false;
  private child: ChildProcess | undefined;
  private restart: NodeJS.Timeout | undefined;
  private stopping = false;
  private falls = 0;
  private readonly log: number;
  private readonly service: Service;
  private readonly options: Options;

  constructor(service: Service, options: Options) {
    this.service = service;
    this.options = options;
    this.log = openLog(options.logs, service.name);
  }

  start(): void {
    const { service, log } = this;
    const started = Date.now();
    const follow = join(import.meta.dirname, 'follow-parent.ts');
    // Its own process group: a Ctrl-C reaches the supervisor alone, which then stops the services in order.
    const child = spawn(process.execPath, [...(service.options ?? []), '--import', follow, service.entry], {
      cwd: service.cwd,
      env: {
        ...process.env,
        ...service.environment,
        NODE_ENV: 'production',
        [supervisorVariable]: String(process.pid),
      },
      stdio: ['ignore', log, log, 'pipe'],
      detached: true,
    });
    this.child = child;
    child.stdio[3]?.on('error', () => undefined);
    child.on('error', (error) => this.options.say(`${service.name} cannot be started: ${error.message}`));
    child.on('exit', (code, signal) => this.fell(Date.now() - started, signal ?? `exit code ${code}`));
  }

  /** Ends it: SIGTERM, and SIGKILL to whatever of it is left after the grace. */
  async stop(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.restart);
    const child = this.child;
    if (child?.pid !== undefined && isRunning(child)) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), grace);
      await ended;
      clearTimeout(timer);
    }
    if (child?.pid !== undefined) killGroup(child.pid);
    closeSync(this.log);
  }

  private fell(ran: number, how: string): void {
    if (this.child?.pid !== undefined) killGroup(this.child.pid);
    if (this.stopping) return;
    const { service, options } = this;
    this.falls += 1;
    const verdict = afterFall({ ran, inARow: this.falls, wasReady: this.ready });
    if (verdict === 'give up') {
      options.onGiveUp(
        `${service.name} does not start (${how}). The end of ${logPath(options.logs, service.name)}:\n${lastLogLines(options.logs, service.name)}`,
      );
      return;
    }
    this.falls = verdict.inARow;
    options.say(
      `${service.name} ended by itself (${how}) and is started again in ${verdict.restartIn / 1000} s; see ${logPath(options.logs, service.name)}`,
    );
    this.restart = setTimeout(() => this.start(), verdict.restartIn);
  }
}

function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}

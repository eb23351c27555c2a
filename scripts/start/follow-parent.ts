/**
 * Loaded before a service (`node --import`): when the supervisor is gone, however it went, file descriptor 3 closes
 * and the service ends as on SIGTERM. So no service outlives its supervisor, not even one that was killed.
 */
import { Socket } from 'node:net';
import { isMainThread } from 'node:worker_threads';
import { supervisorVariable } from './follow.ts';

// Worker threads and forked children load this file too; the descriptor is not theirs.
if (isMainThread && process.env[supervisorVariable] === String(process.ppid)) {
  const lifeline = new Socket({ fd: 3 });
  lifeline.on('close', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), 10_000).unref();
  });
  lifeline.on('error', () => lifeline.destroy());
  lifeline.resume();
  lifeline.unref();
}

/**
 * How the publisher is started: with a heap as small as its work. Left to itself, V8 lets garbage lie while the machine
 * has memory, and glibc keeps an arena for each thread (docs/benchmarks.md, "Memory of the publisher").
 */
import { join } from 'node:path';

export const publisherProcess = {
  entry: join(import.meta.dirname, 'main.ts'),
  /** of Node.js; megabytes */
  options: ['--max-old-space-size=256', '--max-semi-space-size=8'],
  environment: { MALLOC_ARENA_MAX: '2' },
} as const;

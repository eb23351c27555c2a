/** The two parts that are compiled: the CMS with its admin, and the Astro app. Everything else runs from its source. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { fingerprint, type BuildInputs } from './fingerprint.ts';

export interface Build {
  name: string;
  inputs: BuildInputs;
  /** pnpm arguments, run in the project's folder */
  command: string[];
  /** JSON file below the output that says of which inputs it is; written after a good build */
  stamp: string;
  /** megabytes of memory it takes */
  memory: number;
}

const common = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'patches/**/*', 'shared/**/*.{ts,json,graphql}'];
const never = [
  '**/node_modules/**',
  '**/dist/**',
  '**/build/**',
  '**/.astro/**',
  '**/.cache/**',
  '**/.strapi/**',
  '**/*.test.ts',
  '**/test/**',
];

export const builds = {
  cms: {
    name: 'the CMS and its admin',
    inputs: {
      include: ['cms/**/*', ...common],
      exclude: [...never, 'cms/sample-content/**', 'cms/types/**', 'cms/public/**', 'cms/database/**'],
    },
    command: ['--filter', '@sanlao/cms', 'build'],
    stamp: 'cms/dist/sanlao-build.json',
    memory: 1500,
  },
  site: {
    name: 'the sites’ pages',
    inputs: {
      include: ['site/**/*', ...common],
      exclude: [...never, 'site/server/**', 'site/publisher/!(content|cards)/**', 'site/publisher/*.ts'],
    },
    command: ['--filter', '@sanlao/site', 'exec', 'astro', 'build', '--silent'],
    // The publisher reads the code version from here and renders every site again when it changes.
    stamp: 'site/dist/code-version.json',
    memory: 1200,
  },
} satisfies Record<string, Build>;

const stampSchema = z.object({ version: z.string(), inputs: z.string() });

/** Whether the output was built from other sources than those that are there now, or never. */
export function isStale(root: string, build: Build): boolean {
  return readStamp(root, build) !== fingerprint(root, build.inputs);
}

/** `version`: the first 12 hexadecimal digits of the fingerprint. */
export function writeStamp(root: string, build: Build, inputs: string): void {
  const path = join(root, build.stamp);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify({ version: inputs.slice(0, 12), inputs })}\n`);
}

function readStamp(root: string, build: Build): string | undefined {
  try {
    return stampSchema.parse(JSON.parse(readFileSync(join(root, build.stamp), 'utf8'))).inputs;
  } catch {
    // Missing or damaged: as good as never built.
    return undefined;
  }
}

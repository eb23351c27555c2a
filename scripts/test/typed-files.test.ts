import { glob, readFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { projectRoot } from '@sanlao/shared/config/environment';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { checks } from './steps.ts';

it('leaves no TypeScript file without a check of its types', async () => {
  const projects = await checkedProjects();
  const checked = new Set(projects.flatMap(filesOf));
  const unchecked = (await sources()).filter((file) => !checked.has(join(projectRoot, file)));
  expect(projects.length).toBeGreaterThan(3);
  expect(unchecked).toEqual([]);
});

/** Their tsconfig files, below the project's folder. */
async function checkedProjects(): Promise<string[]> {
  const ofSteps = checks.flatMap(({ args }) => projectsIn(args.join(' ')));
  const { scripts } = JSON.parse(await readFile(join(projectRoot, 'cms/package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const ofCms = projectsIn(scripts['typecheck'] ?? '').map((path) => join('cms', path));
  // `astro check` takes that of its folder.
  return [...ofSteps, ...ofCms, 'site/tsconfig.json'];
}

function projectsIn(command: string): string[] {
  return [...command.matchAll(/-p (\S+)/g)].flatMap(([, path]) => path ?? []);
}

function filesOf(project: string): string[] {
  const path = join(projectRoot, project);
  const { config, error } = ts.readConfigFile(path, ts.sys.readFile);
  if (error) throw new Error(`${project}: ${ts.flattenDiagnosticMessageText(error.messageText, ' ')}`);
  return ts.parseJsonConfigFileContent(config, ts.sys, dirname(path)).fileNames.map(normalize);
}

async function sources(): Promise<string[]> {
  // The first leaves out folders that begin with a dot.
  const found = glob(['**/*.{ts,tsx,mts,cts}', '**/.well-known/*.ts'], {
    cwd: projectRoot,
    exclude: ['**/{node_modules,dist,build,coverage}'],
  });
  return Array.fromAsync(found);
}

import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { marked, type Token, type Tokens } from 'marked';
import { projectRoot } from '@sanlao/shared/config/environment';
import { describe, expect, test } from 'vitest';

const pages = ['README.md', 'CHANGELOG.md', ...globSync('docs/**/*.md', { cwd: projectRoot })].sort();

describe.each(pages)('%s', (page) => {
  const { targets, anchors } = readPage(page);

  test('links to files and headings that exist, and shows pictures that exist', () => {
    const relative = targets.filter((target) => !/^[a-z][a-z+.-]*:/.test(target));
    expect(relative.filter((target) => !leadsSomewhere(page, target, anchors))).toEqual([]);
  });
});

function leadsSomewhere(page: string, target: string, own: ReadonlySet<string>): boolean {
  const [file = '', anchor] = decodeURIComponent(target).split('#');
  const path = file === '' ? page : join(dirname(page), file);
  if (!existsSync(join(projectRoot, path))) return false;
  if (anchor === undefined) return true;
  if (statSync(join(projectRoot, path)).isDirectory() || !path.endsWith('.md')) return false;
  return (file === '' ? own : readPage(path).anchors).has(anchor);
}

interface Page {
  /** of links and pictures, as they are written */
  targets: string[];
  anchors: ReadonlySet<string>;
}

function readPage(page: string): Page {
  const targets: string[] = [];
  const anchors = new Set<string>();
  const tokens = marked.lexer(readFileSync(join(projectRoot, page), 'utf8'));
  void marked.walkTokens(tokens, (token: Token) => {
    if (token.type === 'link' || token.type === 'image') targets.push((token as Tokens.Link).href);
    if (token.type === 'heading') anchors.add(anchorOf((token as Tokens.Heading).text));
  });
  return { targets, anchors };
}

/** As GitHub names headings: small letters, words joined by hyphens, without punctuation. */
function anchorOf(heading: string): string {
  return heading
    .replace(/[`*_]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

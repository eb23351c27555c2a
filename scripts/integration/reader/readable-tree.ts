/** An accessibility tree without what differs from run to run, and with long lists cut: for eyes and for `diff`. */

/** Items of a list, rows of a table that are shown. */
const shown = 3;
/** Letters of a text or a name. */
const longest = 100;

interface Branch {
  /** without its indentation */
  text: string;
  depth: number;
  children: Branch[];
}

export interface Telling {
  /** with what stands in the header and the footer */
  frame: boolean;
}

/** @param tree as Playwright's `ariaSnapshot` writes it: two spaces a level */
export function readable(tree: string, { frame }: Telling): string {
  const branches = branchesOf(tree).map((branch) => (frame || !isFrame(branch) ? branch : closed(branch)));
  const lines = linesOf(shortened(branches)).map(withoutChance);
  return `${lines.join('\n')}\n`;
}

function isFrame({ text }: Branch): boolean {
  return /^- (?:banner|contentinfo):/.test(text);
}

function closed(branch: Branch): Branch {
  return { ...branch, text: branch.text.replace(/:$/, ''), children: [] };
}

function branchesOf(tree: string): Branch[] {
  const root: Branch = { text: '', depth: -1, children: [] };
  const path = [root];
  for (const line of tree.split('\n').filter((line) => line.trim() !== '')) {
    const branch = { text: line.trim(), depth: line.search(/\S/) / 2, children: [] };
    while (path.at(-1)!.depth >= branch.depth) path.pop();
    path.at(-1)!.children.push(branch);
    path.push(branch);
  }
  return root.children;
}

function shortened(branches: readonly Branch[]): Branch[] {
  const items = branches.filter(isItem);
  const hidden = new Set(items.slice(shown));
  const kept = branches
    .filter((branch) => !hidden.has(branch))
    .map((branch) => ({ ...branch, children: shortened(branch.children) }));
  if (hidden.size === 0) return kept;
  return [...kept, { text: `# and ${hidden.size} more`, depth: branches[0]!.depth, children: [] }];
}

function isItem({ text }: Branch): boolean {
  return /^- (?:listitem|article|row)\b/.test(text);
}

function linesOf(branches: readonly Branch[]): string[] {
  return branches.flatMap(({ text, depth, children }) => [
    '  '.repeat(depth) + cut(text),
    ...linesOf(children),
  ]);
}

function cut(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}

/** Ids of addresses are made at random, ports are what is free. */
function withoutChance(line: string): string {
  return line
    .replaceAll(/(\/\d\d-)[a-z0-9]{6}\//g, '$1xxxxxx/')
    .replaceAll(/\/documents\/[0-9a-f]{64}\//g, '/documents/xxxxxx/')
    .replaceAll(/localhost:\d+/g, 'localhost');
}

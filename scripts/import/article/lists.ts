import { asciiDigits } from '@sanlao/shared/lao/digits';

export interface ListLine {
  /** without the bullet or number */
  text: string;
  list: { ordered: boolean };
}

/**
 * Which lines are items of a list, by their index. A plain bullet makes an item on its own. A character that may
 * also begin a sentence (a hyphen, the "o" and "§" that Word's bullets turn into) needs a neighbour with the same
 * one; numbers must run from 1 and have at least two items.
 */
export function listLines(lines: readonly string[]): Map<number, ListLine> {
  const items = new Map<number, ListLine>();
  for (let index = 0; index < lines.length;) {
    const run = numberedRun(lines, index) ?? bulletRun(lines, index);
    const list = { ordered: run?.ordered ?? false };
    run?.texts.forEach((text, offset) => items.set(index + offset, { text, list }));
    index += run?.texts.length ?? 1;
  }
  return items;
}

interface Run {
  ordered: boolean;
  texts: string[];
}

const BULLET = /^([•●○◦▪▫■□◆◇❖➢➤►▶▸‣⁃∙✓✔✗★☆※])\s*(.+)$/u;
const WEAK_BULLET = /^(?:([-–—*·+])\s*(?=[^\d\s])|([o§Øüv])\s+)(.+)$/u;

function bulletRun(lines: readonly string[], start: number): Run | undefined {
  const bullet = BULLET.exec(lines[start]!)?.[1];
  if (bullet)
    return { ordered: false, texts: sameBullet(lines, start, BULLET, bullet, (match) => match[2]!) };
  const weak = WEAK_BULLET.exec(lines[start]!);
  if (!weak) return undefined;
  const texts = sameBullet(lines, start, WEAK_BULLET, (weak[1] ?? weak[2])!, (match) => match[3]!);
  return texts.length > 1 ? { ordered: false, texts } : undefined;
}

function sameBullet(
  lines: readonly string[],
  start: number,
  pattern: RegExp,
  bullet: string,
  textOf: (match: RegExpExecArray) => string,
): string[] {
  const texts: string[] = [];
  for (let index = start; index < lines.length; index++) {
    const match = pattern.exec(lines[index]!);
    if (!match || (match[1] ?? match[2]) !== bullet) break;
    texts.push(textOf(match).trim());
  }
  return texts;
}

const NUMBER = /^[([]?([0-9໐-໙]{1,3})\s?([.)\]/:-])(?![0-9໐-໙])\s*(.+)$/u;
const CIRCLED = /^([①-⑳]|[➊-➓]|[❶-❿])\s*(.+)$/u;
const CIRCLED_FIRST = ['①', '➊', '❶'].map((first) => first.codePointAt(0)!);

function numberedRun(lines: readonly string[], start: number): Run | undefined {
  const texts: string[] = [];
  let style: string | undefined;
  for (let index = start; index < lines.length; index++) {
    const item = numberOf(lines[index]!);
    if (item?.number !== texts.length + 1 || (style ??= item.style) !== item.style) break;
    texts.push(item.text.trim());
  }
  return texts.length > 1 ? { ordered: true, texts } : undefined;
}

function numberOf(line: string): { number: number; style: string; text: string } | undefined {
  const plain = NUMBER.exec(line);
  if (plain) return { number: Number(asciiDigits(plain[1]!)), style: plain[2]!, text: plain[3]! };
  const circled = CIRCLED.exec(line);
  if (!circled) return undefined;
  const code = circled[1]!.codePointAt(0)!;
  const first = CIRCLED_FIRST.filter((each) => each <= code).sort((a, b) => b - a)[0]!;
  return { number: code - first + 1, style: String(first), text: circled[2]! };
}

import { asciiDigits } from '@sanlao/shared/lao/digits';
import { textOf, type Line } from '../layout/lines.ts';
import { joinLines } from './join-lines.ts';

/** A line of a printed table of contents: its title, and the number that is printed on the page it leads to. */
export interface ContentsRow {
  title: string;
  number: number;
}

const leaders = /^(.*\p{L}.*?)[\s]*(?:[.…·_](?:\s?[.…·_]){3,})\s*([\d\u0ED0-\u0ED9]{1,4})$/u;

/** "ບົດນຳ ........ 3" */
export function contentsRow(line: Line): ContentsRow | undefined {
  const [, title, number] = leaders.exec(textOf(line).trim()) ?? [];
  return title === undefined || number === undefined ? undefined : rowOf(title, number);
}

/** "ບົດນຳ            3": without leaders, the number stands apart */
export function spacedContentsRow({ segments }: Line): ContentsRow | undefined {
  const number = segments.at(-1)?.text.trim() ?? '';
  const title = segments
    .slice(0, -1)
    .map(({ text }) => text)
    .join(' ');
  if (segments.length < 2 || !/^[\d\u0ED0-\u0ED9]{1,4}$/.test(number) || !/\p{L}{3}/u.test(title))
    return undefined;
  return rowOf(title, number);
}

function rowOf(title: string, number: string): ContentsRow {
  return { title: joinLines([title]), number: Number(asciiDigits(number)) };
}

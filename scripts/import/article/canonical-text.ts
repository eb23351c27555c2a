import { canonicalise, type Repair } from '@sanlao/shared/lao/canon';
import type { RepairWarning } from '@sanlao/shared/lao/canon';
import type { Warning } from './pieces.ts';

export interface CanonicalText {
  text: string;
  repairs: Repair[];
  warnings: Warning[];
}

/**
 * The text of a file as the article is found in it: lines end with "\n", control characters are gone, the
 * numbers of the Wingdings font are circled digits, and all Lao is in canonical form.
 */
export function canonicalText(source: string): CanonicalText {
  const lines = source.toWellFormed().replace(LINE_ENDS, '\n').replaceAll('\t', ' ');
  const controls = lines.match(CONTROL)?.length ?? 0;
  const numbered = wingdingsNumbers(lines.replace(CONTROL, ''));
  const { text, repairs, warnings } = canonicalise(numbered.text);
  return {
    text,
    repairs: mergeBullets(repairs, numbered.repair),
    warnings: [...warnings.map(privateUse), ...(controls > 0 ? [controlWarning(controls)] : [])],
  };
}

export function privateUse({ found, count, before }: RepairWarning): Warning {
  return {
    code: 'private-use',
    message: `${found}, a symbol that only one font can show, was deleted ${times(count)}: "${before}".`,
  };
}

export function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029\v\f]/g;
// eslint-disable-next-line no-control-regex -- this is where they are removed
const CONTROL = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/g;

function controlWarning(count: number): Warning {
  return { code: 'control-character', message: `${count} control characters were deleted.` };
}

/** ⓪-⑩ and ⓿-➓ of the Wingdings font, in its order; Word writes them as the bullets of a numbered list. */
const WINGDINGS_NUMBERS = ['⓪①②③④⑤⑥⑦⑧⑨⑩', '⓿➊➋➌➍➎➏➐➑➒➓'].join('');
const WINGDINGS_FIRST = 0xf080;
const WINGDINGS = /^([^\S\n]*)([\uF080-\uF095])/gm;

export function wingdingsNumbers(text: string): { text: string; repair: Repair | undefined } {
  let repair: Repair | undefined;
  const replaced = text.replace(WINGDINGS, (match, space: string, symbol: string, index: number) => {
    const number = [...WINGDINGS_NUMBERS][symbol.charCodeAt(0) - WINGDINGS_FIRST]!;
    const following = text.slice(index + match.length, index + match.length + 12);
    repair ??= { rule: 'bullet', count: 0, before: symbol + following, after: number + following };
    repair.count += 1;
    return space + number;
  });
  return { text: replaced, repair };
}

function mergeBullets(repairs: Repair[], numbers: Repair | undefined): Repair[] {
  if (!numbers) return repairs;
  const bullets = repairs.find(({ rule }) => rule === 'bullet');
  if (!bullets) return [...repairs, numbers];
  const merged = { ...bullets, count: bullets.count + numbers.count };
  return repairs.map((repair) => (repair === bullets ? merged : repair));
}

import { SPECIAL_SPACE, INVISIBLE, LAO, TONE } from './characters.ts';
import type { Bilingual } from './locale.ts';

/** One id per repair; stable, because the CMS stores and translates them. */
export type RuleId = keyof typeof REPAIR_LABELS;

/** What an editor reads beside a repair. */
export const REPAIR_LABELS = {
  nfc: { lo: 'ລະຫັດຕົວອັກສອນ Unicode', en: 'Unicode character order' },
  'special-space': { lo: 'ຊ່ອງຫວ່າງແບບພິເສດ', en: 'Special space' },
  invisible: { lo: 'ຕົວອັກສອນທີ່ເບິ່ງບໍ່ເຫັນ', en: 'Invisible character' },
  bullet: { lo: 'ເຄື່ອງໝາຍລາຍການຈາກ Word', en: 'List bullet from Word' },
  'private-use': { lo: 'ສັນຍາລັກທີ່ສະແດງບໍ່ໄດ້', en: 'Symbol that cannot be shown' },
  'double-e': { lo: 'ສະຫຼະ ແ ພິມເປັນ ເ ສອງຕົວ', en: 'Vowel ແ typed as two ເ' },
  'tone-order': { lo: 'ວັນນະຍຸດພິມຫຼັງສະຫຼະ', en: 'Tone mark typed after the vowel' },
  'mark-order': { lo: 'ສະຫຼະ ແລະ ວັນນະຍຸດ ພິມຜິດລຳດັບ', en: 'Vowel and tone marks in the wrong order' },
  'doubled-mark': { lo: 'ສະຫຼະ ຫຼື ວັນນະຍຸດ ພິມຊ້ຳ', en: 'Doubled vowel or tone mark' },
  'am-vowel': { lo: 'ສະຫຼະ ຳ ພິມເປັນສອງຕົວ', en: 'Vowel ຳ typed as two characters' },
  spaces: { lo: 'ຊ່ອງຫວ່າງເກີນ', en: 'Extra space' },
} as const satisfies Record<string, Bilingual>;

/** Told about each place that a rule changed; `index` counts in `text`, the text before the change. */
export type Note = (change: {
  rule: RuleId;
  text: string;
  index: number;
  before: string;
  after: string;
}) => void;

interface Rule {
  id: RuleId | ((before: string, after: string) => RuleId);
  /** Global, without capture groups. */
  pattern: RegExp;
  fix: (match: string, index: number) => string;
}

// Fonts such as Symbol and Wingdings live here: Word writes its list bullets with them.
const BULLET = /^[ \t]*[\uF020-\uF0FF][ \t]*/gm;

const INVISIBLES: Rule[] = [
  { id: 'special-space', pattern: new RegExp(`[${SPECIAL_SPACE}]`, 'g'), fix: () => ' ' },
  { id: 'invisible', pattern: new RegExp(`[${INVISIBLE}]+`, 'g'), fix: () => '' },
  {
    // Elsewhere a joiner is needed, in emoji for one.
    id: 'invisible',
    pattern: new RegExp(`[${LAO}][\\u200C\\u200D]+(?=[${LAO}])`, 'g'),
    fix: (match) => match.charAt(0),
  },
];

const PRIVATE_USE: Rule = { id: 'private-use', pattern: /[\uE000-\uF8FF]/g, fix: () => '' };

const LAO_RULES: Rule[] = [
  { id: 'double-e', pattern: /\u0EC0\u0EC0/g, fix: () => '\u0EC1' },
  {
    id: 'tone-order',
    // A whole run at once: moved one vowel a pass, a tone would need as many passes as there are vowels.
    pattern: new RegExp(`[\\u0EB0\\u0EB2\\u0EB3][\\u0EB0\\u0EB2\\u0EB3${TONE}]*`, 'g'),
    fix: tonesFirst,
  },
  {
    id: (before, after) => (after.length < before.length ? 'doubled-mark' : 'mark-order'),
    pattern: /[\u0EB1\u0EB4-\u0EBC\u0EC8-\u0ECE]{2,}/g,
    fix: orderMarks,
  },
  {
    id: 'am-vowel',
    pattern: new RegExp(`\\u0ECD[${TONE}]?\\u0EB2`, 'g'),
    fix: (match) => `${match.slice(1, -1)}\u0EB3`,
  },
  {
    id: 'am-vowel',
    pattern: new RegExp(`[\\u0EB1\\u0EB4-\\u0EB7\\u0EBB\\u0ECD\\u0ECE][${TONE}]?\\u0EB3`, 'g'),
    fix: (match) => match.slice(1),
  },
];

const SPACES: Rule[] = [
  { id: 'spaces', pattern: / {2,}/g, fix: () => ' ' },
  // A full stop before a letter or digit opens a name: ".gov.la", ".pdf".
  { id: 'spaces', pattern: / (?=[,;:!?)\]\u0EC6]|\.(?![A-Za-z0-9]))/g, fix: () => '' },
];

// An address goes on in Lao only after a delimiter: Lao has no spaces, so a sentence often follows "…gov.la".
const ADDRESS = new RegExp(`(?:https?://|www\\.)(?:[!$'()*+,:;@~A-Za-z0-9]|[-./?#=&_%][${LAO}]*)+`, 'g');

/**
 * One pass of the eight rules. Rules 4-7 leave web addresses alone; a space, an invisible or a private-use
 * character is never part of one.
 */
export function repairOnce(text: string, note: Note, { midLine = false } = {}): string {
  let repaired = nfc(text, note);
  for (const rule of INVISIBLES) repaired = apply(rule, repaired, note);
  repaired = apply(bulletRule(midLine), repaired, note);
  repaired = apply(PRIVATE_USE, repaired, note);
  repaired = outsideAddresses(repaired, (part) =>
    LAO_RULES.reduce((lao, rule) => apply(rule, lao, note), part),
  );
  for (const rule of SPACES) repaired = apply(rule, repaired, note);
  return repaired;
}

/** Repeats `pass` until it changes nothing: this is what makes the canonical form idempotent. */
export function untilStable(text: string, pass: (text: string) => string): string {
  let current = text;
  for (let next = pass(current); next !== current; next = pass(current)) current = next;
  return current;
}

function apply(rule: Rule, text: string, note: Note): string {
  return text.replace(rule.pattern, (before: string, index: number) => {
    const after = rule.fix(before, index);
    if (after !== before) {
      note({
        rule: typeof rule.id === 'string' ? rule.id : rule.id(before, after),
        text,
        index,
        before,
        after,
      });
    }
    return after;
  });
}

function nfc(text: string, note: Note): string {
  const composed = text.normalize('NFC');
  if (composed === text) return text;
  let index = 0;
  while (text[index] === composed[index]) index += 1;
  while (index > 0 && /\p{M}/u.test(text.charAt(index))) index -= 1;
  const before = /^[^]\p{M}*/u.exec(text.slice(index))?.[0] ?? '';
  note({ rule: 'nfc', text, index, before, after: before.normalize('NFC') });
  return composed;
}

/** `midLine`: the text goes on a line that has begun elsewhere, so its own start is no line start. */
function bulletRule(midLine: boolean): Rule {
  return {
    id: 'bullet',
    pattern: BULLET,
    fix: (match, index) => (midLine && index === 0 ? match : match.replace(/[\uF020-\uF0FF][ \t]*/, '• ')),
  };
}

const SLOT_OF_MARK = slotTable([
  '\u0EBA',
  '\u0EBC',
  '\u0EB8\u0EB9',
  '\u0EB1\u0EB4\u0EB5\u0EB6\u0EB7\u0EBB',
  '\u0ECD\u0ECE',
  '\u0EC8\u0EC9\u0ECA\u0ECB',
  '\u0ECC',
]);
const UPPER_SLOT = 3;
const NIGGAHITA_SLOT = 4;

function tonesFirst(run: string): string {
  const vowels = run.replace(/[\u0EC8-\u0ECB]/g, '');
  return vowels.length === run.length ? run : run.replace(/[\u0EB0\u0EB2\u0EB3]/g, '') + vowels;
}

/** The first mark of each slot, in the order of the slots. */
function orderMarks(run: string): string {
  const slots: (string | undefined)[] = [];
  for (const mark of run) slots[SLOT_OF_MARK.get(mark) ?? 0] ??= mark;
  if (slots[UPPER_SLOT] && slots[NIGGAHITA_SLOT] === '\u0ECD') slots[NIGGAHITA_SLOT] = undefined;
  return slots.join('');
}

function slotTable(slots: string[]): Map<string, number> {
  return new Map(slots.flatMap((marks, slot) => [...marks].map((mark): [string, number] => [mark, slot])));
}

function outsideAddresses(text: string, repair: (part: string) => string): string {
  if (!text.includes('://') && !text.includes('www.')) return repair(text);
  let result = '';
  let end = 0;
  for (const address of text.matchAll(ADDRESS)) {
    result += repair(text.slice(end, address.index)) + address[0];
    end = address.index + address[0].length;
  }
  return result + repair(text.slice(end));
}

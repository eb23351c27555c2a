import { SPECIAL_SPACE, INVISIBLE, LAO } from './characters.ts';
import { readMarkup, startsMarkup, type Tag } from './html-markup.ts';
import { repairLog, type Canonical } from './repair-log.ts';
import { repairOnce, untilStable, type Note } from './rules.ts';

/**
 * The canonical form of an HTML fragment: text nodes and the attributes `alt` and `title` are repaired as by
 * `canon`; tags, other attributes, comments and the content of code, pre, script and the like stay as they
 * are. Safe on any string: a "<" that opens no tag becomes "&lt;", and nothing after an unfinished tag is
 * touched. It repairs, it does not sanitise.
 *
 *     canonHtml('<p>ນໍ້າ&nbsp;<code>ນໍ້າ</code></p>').text === '<p>ນ້ຳ <code>ນໍ້າ</code></p>'
 */
export function canonHtml(html: string): Canonical {
  const log = repairLog();
  const text = untilStable(html, (current) => repairHtmlOnce(current, log.note));
  return { text, ...log.result() };
}

function repairHtmlOnce(html: string, note: Note): string {
  let repaired = '';
  let midLine = false;
  for (let position = 0; position < html.length;) {
    if (startsMarkup(html, position)) {
      const markup = readMarkup(html, position);
      repaired += markup.tag
        ? repairTag(html.slice(position, markup.end), markup.tag, note)
        : html.slice(position, markup.end);
      if (markup.tag && !INLINE.has(markup.tag.name)) midLine = false;
      position = markup.end;
    } else {
      const end = textEnd(html, position);
      const text = repairOnce(decode(html.slice(position, end)), note, { midLine });
      repaired += text.replaceAll('<', '&lt;');
      midLine ||= /\S/.test(text);
      position = end;
    }
  }
  return repaired;
}

/** Elements that do not start a new line, so that a bullet after one is not the first thing of its line. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code del dfn em font i img ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

function textEnd(html: string, position: number): number {
  let end = position;
  do end = html.indexOf('<', end + 1);
  while (end !== -1 && !startsMarkup(html, end));
  return end === -1 ? html.length : end;
}

function repairTag(source: string, { attributes }: Tag, note: Note): string {
  let repaired = '';
  let end = 0;
  for (const { name, valueStart, valueEnd } of attributes) {
    if (name !== 'alt' && name !== 'title') continue;
    repaired += source.slice(end, valueStart);
    repaired += repairOnce(decode(source.slice(valueStart, valueEnd)), note);
    end = valueEnd;
  }
  return repaired + source.slice(end);
}

const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(nbsp|ensp|emsp|thinsp|shy|zwnj|zwj|lrm|rlm));/g;
const NAMED: Record<string, number> = {
  nbsp: 0xa0,
  ensp: 0x2002,
  emsp: 0x2003,
  thinsp: 0x2009,
  shy: 0xad,
  zwnj: 0x200c,
  zwj: 0x200d,
  lrm: 0x200e,
  rlm: 0x200f,
};
const IN_SCOPE = new RegExp(`^[${LAO}${SPECIAL_SPACE}${INVISIBLE}\\u200C\\u200D\\uE000-\\uF8FF]$`);

/** Entities that a rule is about become characters; all others stay, so that no "<" or quote can appear. */
function decode(text: string): string {
  return text.replace(ENTITY, (entity, decimal?: string, hexadecimal?: string, name?: string) => {
    const code = name ? NAMED[name] : parseInt(decimal ?? hexadecimal ?? '', decimal ? 10 : 16);
    if (code === undefined || code > 0xffff) return entity;
    const character = String.fromCharCode(code);
    return IN_SCOPE.test(character) ? character : entity;
  });
}

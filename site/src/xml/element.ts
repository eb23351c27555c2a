import { escapeMarkup } from '../content/escape.ts';

type Attributes = Readonly<Record<string, string>>;

/** `element('title', 'A & B') === '<title>A &amp; B</title>'` */
export function element(name: string, text: string, attributes: Attributes = {}): string {
  return `<${name}${written(attributes)}>${escapeMarkup(text)}</${name}>`;
}

/** `emptyElement('link', { href: '/' }) === '<link href="/"/>'` */
export function emptyElement(name: string, attributes: Attributes): string {
  return `<${name}${written(attributes)}/>`;
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`)
    .join('');
}

/** One result in the list. */
import { type DocumentNumber, ordinalIn } from '@sanlao/shared/search/postings';
import type { SearchEntry } from '@sanlao/shared/search/reader';
import { bucketOfOrdinal, isUndatedOrdinal } from '@sanlao/shared/search/tiers';
import { element, marked } from './dom.ts';
import { data, text } from './page-parts.ts';
import { passageIn } from './show-text.ts';

export function resultItem(
  document: DocumentNumber,
  [kind, title, path, excerpt, site]: SearchEntry,
  marks: ReadonlySet<string>,
): HTMLLIElement {
  const [siteName, origin] = (site && data.sites?.[site]) || [];
  const words = element('p', {}, ...marked(excerpt, marks));
  const item = element(
    'li',
    {},
    element(
      'h3',
      { className: 'text-large' },
      element('a', { href: (origin ?? '') + path }, ...marked(title, marks)),
    ),
    element(
      'p',
      { className: 'meta' },
      [data.kinds[kind], dateOf(document), siteName].filter(Boolean).join(' · '),
    ),
    words,
  );
  if (!item.querySelector('mark')) item.append(inText(path, marks, words));
  return item;
}

/** "28 ມິຖຸນາ 2024"; '' for documents without a day */
function dateOf(document: DocumentNumber): string {
  const ordinal = ordinalIn(document);
  if (isUndatedOrdinal(ordinal)) return '';
  const [year, month, day] = bucketOfOrdinal(ordinal).split('-').map(Number);
  return `${day} ${data.months[month! - 1]} ${year}`;
}

/** Says that the words stand further on, and shows where on demand; pages of other websites cannot be read from here. */
function inText(path: string, marks: ReadonlySet<string>, words: HTMLElement): HTMLElement {
  const line = element('p', { className: 'meta' }, text('inText'));
  if (data.sites) return line;
  const button = element('button', { type: 'button', className: 'underline target' }, text('showText'));
  button.onclick = async () => {
    const passage = await passageIn(path, marks).catch(() => null);
    if (!passage) {
      line.textContent = text('notShown');
      return;
    }
    words.replaceChildren(...marked(passage, marks));
    words.tabIndex = -1;
    words.focus();
    line.remove();
  };
  line.append(' ', button);
  return line;
}

/** One result in the list. */
import { type DocumentNumber, ordinalIn } from '@sanlao/shared/search/postings';
import type { SearchEntry } from '@sanlao/shared/search/reader';
import { bucketOfOrdinal } from '@sanlao/shared/search/tiers';
import { marked } from './marked.ts';
import { button, data, element, text } from './page-parts.ts';
import { passageIn } from './show-text.ts';

export function resultItem(
  document: DocumentNumber,
  [kind, title, path, excerpt, site = '']: SearchEntry,
  marks: ReadonlySet<string>,
): HTMLLIElement {
  const [siteName, origin = ''] = data.sites?.[site] ?? [];
  const facts = [Object.values(data.kinds)[kind], dateOf(document), siteName];
  const link = element('a', { href: origin + path }, ...marked(title, marks));
  const words = element('p', {}, ...marked(excerpt, marks));
  const item = element(
    'li',
    { className: 'relative' },
    element('h3', { className: 'card-title' }, link),
    element('p', { className: 'meta' }, facts.filter(Boolean).join(' · ')),
    words,
  );
  if (!item.querySelector('mark')) item.append(inText(path, marks, words));
  return item;
}

/** "28 ມິຖຸນາ 2024"; '' for documents without a day */
function dateOf(document: DocumentNumber): string {
  const [year, month, day] = bucketOfOrdinal(ordinalIn(document)).replace('p', '').split('-');
  return day ? `${Number(day)} ${data.months[Number(month) - 1]} ${year}` : '';
}

/** Says that the words stand further on, and shows where on demand; pages of other websites cannot be read from here. */
function inText(path: string, marks: ReadonlySet<string>, words: HTMLElement): HTMLElement {
  const line = element('p', { className: 'meta' }, text('inText'), ' ');
  if (data.sites) return line;
  line.append(
    button('target relative underline', text('showText'), () => {
      passageIn(path, marks).then(
        (passage) => {
          words.replaceChildren(...passage);
          words.tabIndex = -1;
          words.focus();
          line.remove();
        },
        () => line.replaceChildren(text('notShown')),
      );
    }),
  );
  return line;
}

/** One file or issue in the list: its name, how far it is, and what can be done with it. */
import type { DeviceMessage } from './page-data.ts';
import { list, say, section, text } from './page-parts.ts';

export type Action = [label: DeviceMessage, act: () => void];

export interface Shown {
  note: string;
  /** 0 to 1; absent: nothing is under way */
  done?: number;
  actions?: Action[];
}

export interface Item {
  show(shown: Shown): void;
  /** `show`, and read it out */
  tell(shown: Shown): void;
  /** brings it before the reader's eyes */
  reveal(): void;
  remove(): void;
}

export function openItem(title: string, href: string): Item {
  const item = document.createElement('li');
  const link = Object.assign(document.createElement('a'), { href, textContent: title });
  const bar = Object.assign(document.createElement('progress'), { className: 'w-full' });
  const note = Object.assign(document.createElement('p'), { className: 'meta' });
  const actions = Object.assign(document.createElement('div'), { className: 'mt-2 flex flex-wrap gap-2' });
  let labels = '';
  bar.setAttribute('aria-label', title);
  item.append(link, bar, note, actions);
  list.append(item);
  section.hidden = false;

  const view: Item = {
    show(shown) {
      note.textContent = shown.note;
      bar.hidden = shown.done === undefined;
      bar.value = shown.done ?? 0;
      offer(shown.actions ?? []);
    },
    tell(shown) {
      view.show(shown);
      say(`${title}: ${shown.note}`);
    },
    reveal: () => item.scrollIntoView({ block: 'nearest' }),
    remove() {
      const focused = item.contains(document.activeElement);
      item.remove();
      section.hidden = !list.firstChild;
      if (focused) list.querySelector('button')?.focus();
    },
  };
  return view;

  /** The same buttons stay, so that nobody loses the one in hand. */
  function offer(offered: readonly Action[]): void {
    const now = offered.map(([label]) => label).join();
    if (now !== labels) {
      const focused = actions.contains(document.activeElement);
      actions.replaceChildren(...offered.map(([label]) => button(label)));
      if (focused) actions.querySelector('button')?.focus();
    }
    labels = now;
    [...actions.querySelectorAll('button')].forEach(
      (element, index) => (element.onclick = offered[index]![1]),
    );
  }

  function button(label: DeviceMessage): HTMLButtonElement {
    const words = text(label);
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'button-plain';
    made.textContent = words;
    made.setAttribute('aria-label', `${words}: ${title}`);
    return made;
  }
}

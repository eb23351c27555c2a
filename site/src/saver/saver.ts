/** Saver mode of a page: its switches, and placeholders in place of pictures. */
import { choose, isSaving } from './choice.ts';
import { hide, showAll, type Words } from './placeholder.ts';

/** @returns whether the reader saves at this moment */
export function startSaver(onChange: () => void): () => boolean {
  let saving = isSaving();
  const switches = [...document.querySelectorAll<HTMLElement>('[data-saver]')];
  const words: Words = { picture: '', tap: '' };
  for (const element of switches) {
    Object.assign(words, element.dataset);
    element.setAttribute('role', 'button');
    element.removeAttribute('disabled');
    element.addEventListener('click', toggle);
    // A link answers to Enter, a button to the space bar as well.
    if (element.tagName === 'A')
      element.addEventListener('keydown', (event) => event.key === ' ' && toggle(event));
  }
  // A picture that did not arrive is never left broken: it can be asked for again.
  addEventListener('error', ({ target }) => target instanceof HTMLImageElement && hide(target, words), true);
  apply();
  return () => saving;

  function toggle(event: Event): void {
    event.preventDefault();
    saving = !saving;
    choose(saving);
    apply();
    onChange();
  }

  function apply(): void {
    for (const element of switches) element.setAttribute('aria-pressed', String(saving));
    if (!saving) showAll();
    for (const image of [...document.images])
      if (saving ? !isShown(image) : isBroken(image)) hide(image, words);
  }
}

/** What the service worker answers in place of a picture has no size of its own: browsers take 300 × 150 for it. */
function isShown({ complete, naturalWidth, naturalHeight }: HTMLImageElement): boolean {
  return complete && naturalWidth > 0 && !(naturalWidth === 300 && naturalHeight === 150);
}

function isBroken({ complete, naturalWidth, currentSrc }: HTMLImageElement): boolean {
  return complete && naturalWidth === 0 && currentSrc !== '';
}

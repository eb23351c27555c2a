/** What stands in the place of a picture that waits: as large as the picture, with what it shows and what it costs. */

/** Of the element with `data-saver-picture`: how a picture is called, and what to do. */
export interface Words {
  picture: string;
  tap: string;
}

/** Lets a request for a picture through the service worker; a web server looks for a file and sees no question. */
export const tapped = '?tapped';

/** By the placeholder, the markup of the picture that it stands for. */
const waiting = new Map<Element, string>();

export function hide(image: HTMLImageElement, words: Words): void {
  const parent = image.parentElement;
  const picture = parent?.tagName === 'PICTURE' ? parent : image;
  const markup = picture.outerHTML;
  const placeholder = placeholderOf(image, words);
  stopLoading(picture, image);
  picture.replaceWith(placeholder);
  waiting.set(placeholder, markup);
  placeholder.addEventListener('click', () => show(placeholder, true));
}

export function showAll(): void {
  for (const placeholder of [...waiting.keys()]) show(placeholder, false);
}

/** @param small the one form whose size the placeholder names, past the service worker */
function show(placeholder: Element, small: boolean): void {
  const template = document.createElement('template');
  template.innerHTML = waiting.get(placeholder) ?? '';
  waiting.delete(placeholder);
  const image = template.content.querySelector('img');
  if (!image) return;
  if (small) narrow(image, template.content.querySelectorAll('source'));
  placeholder.replaceWith(template.content);
  if (small) image.focus();
}

function narrow(image: HTMLImageElement, sources: Iterable<HTMLSourceElement>): void {
  const [own = ''] = (image.getAttribute('src') ?? '').split('?');
  const address = (format: string) => own.replace(/\w+$/, format) + tapped;
  for (const source of sources) source.srcset = address(source.type.replace('image/', ''));
  image.removeAttribute('srcset');
  image.loading = 'eager';
  image.tabIndex = -1;
  image.src = own + tapped;
}

/** A picture in a link leads somewhere already: its place stays empty. */
function placeholderOf(image: HTMLImageElement, { picture, tap }: Words): HTMLElement {
  const placeholder = document.createElement(image.closest('a') ? 'span' : 'button');
  placeholder.className = `${image.className} waiting`;
  if (placeholder instanceof HTMLButtonElement) {
    const { kb } = image.dataset;
    placeholder.type = 'button';
    placeholder.textContent = `${picture}${image.alt && `: ${image.alt}`}${kb ? ` · ${kb} KB` : ''}, ${tap}`;
  }
  const [width, height] = ['width', 'height'].map((side) => image.getAttribute(side));
  if (width && height) {
    placeholder.style.setProperty('--width', `${width}px`);
    placeholder.style.setProperty('--ratio', `${width}/${height}`);
  }
  return placeholder;
}

function stopLoading(picture: Element, image: HTMLImageElement): void {
  for (const source of picture.querySelectorAll('source')) source.remove();
  image.removeAttribute('srcset');
  image.removeAttribute('src');
}

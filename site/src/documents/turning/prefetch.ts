/** The next page and its picture, when nothing else is to be loaded, and not for readers whose bytes are dear. */

/** The Network Information API, which not every browser has. */
interface NavigatorWithConnection extends Navigator {
  connection?: { saveData?: boolean; effectiveType?: string };
}

export function prefetch(address: string): void {
  const whenIdle = (work: () => void) =>
    'requestIdleCallback' in window ? requestIdleCallback(work) : setTimeout(work, 500);
  const begin = () => whenIdle(() => !isSaving() && void load(address).catch(() => {}));
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin);
}

/** As the switch of the page says, which the browser's own wish moves too; else by how slow the link is. */
function isSaving(): boolean {
  const { saveData, effectiveType = '' } = (navigator as NavigatorWithConnection).connection ?? {};
  return (
    saveData === true ||
    /2g/.test(effectiveType) ||
    document.querySelector('[data-saver][aria-pressed=true]') !== null
  );
}

async function load(address: string): Promise<void> {
  const html = await (await fetch(address)).text();
  const picture = new DOMParser().parseFromString(html, 'text/html').querySelector('main picture');
  if (!picture) return;
  const image = picture.querySelector('img')!;
  image.loading = 'eager';
  image.setAttribute('fetchpriority', 'low');
  // In this document, it chooses its form and loads it.
  document.adoptNode(picture);
}

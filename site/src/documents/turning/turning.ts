/**
 * The script of the page reader: arrow keys and swipes follow the links to the pages before and after, which come ahead
 * of need. Each page is a page of its own; without script, the links do the same.
 */
import { prefetch } from './prefetch.ts';
import { swipe, type Touch } from './swipe.ts';

const turned = 'turned';
const links = [...document.querySelectorAll<HTMLAnchorElement>('nav a[rel=prev], nav a[rel=next]')];
const linkTo = (rel: string) => links.find((link) => link.rel === rel);

for (const link of links) link.addEventListener('click', () => remember(link.rel));
addEventListener('keydown', (event) => {
  const { key, target, defaultPrevented, altKey, ctrlKey, metaKey, shiftKey } = event;
  const rel = { ArrowLeft: 'prev', ArrowRight: 'next' }[key];
  if (!rel || defaultPrevented || altKey || ctrlKey || metaKey || shiftKey) return;
  if (target instanceof Element && target.closest('input,select,textarea,[contenteditable]')) return;
  // Where there is something to the side, the keys lead there.
  if (!isEnlarged() && !scrolls(target)) linkTo(rel)?.click();
});

let start: (Touch & { target: EventTarget | null }) | undefined;
addEventListener('touchstart', (event) => (start = event.touches.length === 1 ? touchOf(event) : undefined), {
  passive: true,
});
addEventListener('touchend', (event) => {
  if (!start || event.touches.length > 0 || isEnlarged() || scrolls(start.target)) return;
  // Letters that were marked on the way are what the finger was for.
  if (getSelection()?.isCollapsed === false) return;
  const way = swipe(start, touchOf(event), innerWidth);
  if (way) linkTo(way > 0 ? 'next' : 'prev')?.click();
});

welcome();
const next = linkTo('next');
if (next) prefetch(next.href);

/** To a page that was turned to: reading goes on at its beginning, and screen readers say which it is. */
function welcome(): void {
  if (!taken()) return;
  const main = document.querySelector('main')!;
  main.tabIndex = -1;
  main.focus({ preventScroll: true });
  main.scrollIntoView();
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  status.style.cssText = 'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)';
  document.body.append(status);
  // What stands there from the beginning is not read out.
  setTimeout(() => (status.textContent = document.querySelector('h1')!.innerText), 200);
}

function remember(rel: string): void {
  try {
    sessionStorage.setItem(turned, rel);
  } catch {
    // A browser that keeps nothing: the page opens as any other.
  }
}

function taken(): boolean {
  try {
    const was = sessionStorage.getItem(turned);
    sessionStorage.removeItem(turned);
    return was !== null;
  } catch {
    return false;
  }
}

function touchOf({ changedTouches, timeStamp, target }: TouchEvent): Touch & { target: EventTarget | null } {
  const { clientX: x, clientY: y } = changedTouches[0]!;
  return { x, y, time: timeStamp, target };
}

function isEnlarged(): boolean {
  return (visualViewport?.scale ?? 1) > 1.05;
}

/** Whether it, or something around it, moves sideways. */
function scrolls(target: EventTarget | null): boolean {
  for (let element = target instanceof Element ? target : null; element; element = element.parentElement) {
    const wider = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
    const moves = element === document.documentElement || getComputedStyle(element).overflowX !== 'visible';
    if (wider && moves) return true;
  }
  return false;
}

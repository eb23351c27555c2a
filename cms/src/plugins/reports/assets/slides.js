/* global document, addEventListener, history, HTMLButtonElement */
// Moves between the slides of a presentation: keys, buttons, full screen. Without it the page scrolls from slide to slide.
const slides = [...document.querySelectorAll('main > section')];

const keys = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Home: 'first',
  End: 'last',
  f: 'full',
};

const targets = {
  next: (index) => index + 1,
  previous: (index) => index - 1,
  first: () => 0,
  last: () => slides.length - 1,
};

addEventListener('keydown', (event) => {
  const action = keys[event.key];
  const isOnButton = event.target instanceof HTMLButtonElement && event.key === ' ';
  if (!action || isOnButton || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  go(action);
});

document.querySelector('nav').addEventListener('click', (event) => {
  const button = event.target.closest('[data-go]');
  if (button) go(button.dataset.go);
});

function go(action) {
  if (action === 'full') {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void document.documentElement.requestFullscreen?.();
    return;
  }
  const index = targets[action](shown());
  const slide = slides[Math.min(slides.length - 1, Math.max(0, index))];
  slide.scrollIntoView({ behavior: 'instant' });
  slide.focus({ preventScroll: true });
  history.replaceState(null, '', `#${slide.id}`);
}

function shown() {
  const distances = slides.map((slide) => Math.abs(slide.getBoundingClientRect().top));
  return distances.indexOf(Math.min(...distances));
}

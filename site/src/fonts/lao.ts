/** Whether a device shows Lao, and what to do where it does not. */
import regular from './noto-sans-lao-400.woff2?url&no-inline';
import bold from './noto-sans-lao-700.woff2?url&no-inline';
import { showsLao } from './shows-lao.ts';

/** Loads the web font where the fonts of the page and of the device have no Lao. */
export async function completeFonts(): Promise<void> {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return;
  context.font = `64px ${getComputedStyle(document.body).fontFamily}`;
  if (showsLao((text) => context.measureText(text).width)) return;
  const faces = [new FontFace('Lao Spare', `url(${regular})`), new FontFace('Lao Spare', `url(${bold})`)];
  faces[1]!.weight = '700';
  await Promise.all(faces.map((face) => face.load()));
  // Boxes are no text that anybody reads: what they take up is exchanged out of sight, so nothing jumps.
  const { style } = document.documentElement;
  style.opacity = '0';
  await nextFrame();
  faces.forEach((face) => document.fonts.add(face));
  await nextFrame();
  style.opacity = '';
}

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/**
 * Figures and attached files as stored HTML. Media is addressed by the SHA-256 of its bytes, which is the
 * library's `hash`; the addresses are those of shared/media/variants.ts.
 */
import { originalUrl, variantUrl, variantWidths } from '@sanlao/shared/media/variants';

/** The fields of a media library file that are used here, as the admin's API answers them. */
export interface LibraryFile {
  hash: string;
  /** with the dot */
  ext: string;
  mime: string;
  name: string;
  /** kilobytes of 1000 bytes, rounded */
  size: number;
  provider_metadata?: { bytes?: number } | null;
  width?: number | null;
  height?: number | null;
  alternativeText?: string | null;
  caption?: string | null;
}

export interface FigureAttributes {
  sha256: string;
  /** pixels of the original */
  width: number;
  height: number;
  alt: string;
  caption: string;
  credit: string;
}

export interface FileAttributes {
  sha256: string;
  /** with the dot, lower case */
  ext: string;
  mime: string;
  /** bytes */
  size: number;
  name: string;
}

type Attributes = Record<string, string>;
/** The part of ProseMirror's DOMOutputSpec that is needed: tag, attributes, children. */
export type Spec = [string, ...(string | Attributes | Spec)[]];

/** The widest variant that a figure names; the sites add the others themselves. */
const FIGURE_WIDTH = 960;

/** Undefined for a file that is no picture of known size. */
export function figureOf(file: LibraryFile): FigureAttributes | undefined {
  if (!isSha256(file.hash) || !file.mime.startsWith('image/') || !file.width || !file.height)
    return undefined;
  return {
    sha256: file.hash,
    width: file.width,
    height: file.height,
    alt: file.alternativeText?.trim() ?? '',
    caption: file.caption?.trim() ?? '',
    credit: '',
  };
}

/** Undefined for a file without a SHA-256 or an extension. */
export function attachmentOf(file: LibraryFile): FileAttributes | undefined {
  const ext = file.ext?.toLowerCase() ?? '';
  if (!isSha256(file.hash) || !EXTENSION.test(ext)) return undefined;
  const size = file.provider_metadata?.bytes ?? Math.round(file.size * 1000);
  return { sha256: file.hash, ext, mime: file.mime, size, name: file.name };
}

/**
 * `<figure><img src="/media/<sha256>/960.jpg" width height alt><figcaption>caption <cite>credit</cite></figcaption></figure>`;
 * without a caption and a credit, no figcaption.
 */
export function figureSpec({ sha256, width, height, alt, caption, credit }: FigureAttributes): Spec {
  const image: Spec = [
    'img',
    { src: figureSource(sha256, width), width: String(width), height: String(height), alt },
  ];
  const cite: Spec[] = credit ? [['cite', credit]] : [];
  if (!caption && !credit) return ['figure', image];
  const text = caption && credit ? `${caption} ` : caption;
  return ['figure', image, ['figcaption', ...(text ? [text] : []), ...cite]];
}

/** `<p class="file"><a href="/media/<sha256>/original.pdf" data-size="12345" type="application/pdf">name</a></p>` */
export function fileSpec({ sha256, ext, mime, size, name }: FileAttributes): Spec {
  const href = originalUrl(sha256, ext);
  return ['p', { class: 'file' }, ['a', { href, 'data-size': String(size), type: mime }, name]];
}

/** False for a picture that is not from our library: such pictures do not stay in a text. */
export function parseFigure(element: HTMLElement): FigureAttributes | false {
  const image = element.matches('img') ? element : element.querySelector('img');
  const [, sha256] = VARIANT.exec(image?.getAttribute('src') ?? '') ?? [];
  if (!image || !sha256) return false;
  const caption = element.querySelector('figcaption');
  const credit = caption?.querySelector('cite');
  const whole = plain(caption?.textContent);
  const creditText = plain(credit?.textContent);
  return {
    sha256,
    width: pixels(image, 'width'),
    height: pixels(image, 'height'),
    alt: plain(image.getAttribute('alt')),
    caption: creditText && whole.endsWith(creditText) ? whole.slice(0, -creditText.length).trim() : whole,
    credit: creditText,
  };
}

/** False for a link that is not to an original of our library. */
export function parseFile(element: HTMLElement): FileAttributes | false {
  const link = element.querySelector('a');
  const [, sha256, ext] = ORIGINAL.exec(link?.getAttribute('href') ?? '') ?? [];
  if (!link || !sha256 || !ext) return false;
  return {
    sha256,
    ext,
    mime: link.getAttribute('type') ?? '',
    size: Number(link.getAttribute('data-size')) || 0,
    name: plain(link.textContent),
  };
}

const VARIANT = /^\/media\/([0-9a-f]{64})\/\d+\.(?:avif|webp|jpg)$/;
const ORIGINAL = /^\/media\/([0-9a-f]{64})\/original(\.[a-z0-9]{1,8})$/;
const EXTENSION = /^\.[a-z0-9]{1,8}$/;

function isSha256(hash: string): boolean {
  return /^[0-9a-f]{64}$/.test(hash);
}

export function figureSource(sha256: string, width: number): string {
  const widths = variantWidths(width).filter((candidate) => candidate <= FIGURE_WIDTH);
  return variantUrl(sha256, Math.max(...widths), 'jpg');
}

function pixels(image: Element, attribute: 'width' | 'height'): number {
  return Number(image.getAttribute(attribute)) || FIGURE_WIDTH;
}

function plain(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

/**
 * From a page as it would go live to the same page as a preview: it says what it is, runs no script, and its links stay
 * in the preview where the draft makes a difference and lead to the live site elsewhere. Works on the finished bytes, so
 * nothing of it can get into a page that goes live.
 */
import { createHash } from 'node:crypto';
import { RewritingStream } from 'parse5-html-rewriting-stream';
import { band, bandStyle } from './band.ts';

export interface PreviewPlace {
  /** of the site that is shown: "https://attapeu.gov.la" */
  origin: string;
  /** of the page that is dressed, "/lo/news/" */
  path: string;
  /** what `paths` stand below, "/preview/link/abc" */
  base: string;
  /** pages of the preview */
  paths: ReadonlySet<string>;
}

export interface Dressed {
  html: string;
  /** sources for `style-src`: of the page's own style and of the band's */
  styles: string[];
}

type StartTag = Parameters<RewritingStream['emitStartTag']>[0];

/** What these lead to is neither needed nor there: feeds, manifests, other languages, pages to load ahead. */
const keptLinks: ReadonlySet<string> = new Set(['icon', 'stylesheet']);

export async function dressPage(html: string, place: PreviewPlace): Promise<Dressed> {
  const stream = new RewritingStream();
  const styles = [sourceOf(bandStyle)];
  const out: string[] = [];
  let dropping = false;

  stream.on('startTag', (tag) => {
    const name = tag.tagName;
    if (name === 'script' || isDropped(tag)) {
      dropping = name === 'script';
      return;
    }
    if (name === 'meta' && isPolicy(tag)) {
      styles.push(...(/style-src ([^;]*)/.exec(valueOf(tag, 'content') ?? '')?.[1]?.split(' ') ?? []));
      return;
    }
    if (name === 'a' || name === 'area') leadOn(tag, place);
    stream.emitStartTag(tag);
    if (name === 'body') stream.emitRaw(band);
  });
  stream.on('text', (_, raw) => {
    if (!dropping) stream.emitRaw(raw);
  });
  stream.on('endTag', (tag) => {
    if (tag.tagName === 'script') dropping = false;
    else stream.emitEndTag(tag);
  });
  stream.on('data', (chunk: string | Buffer) => out.push(chunk.toString()));
  await new Promise<void>((resolve, reject) => {
    stream.on('end', resolve).on('error', reject).end(html);
  });
  return { html: out.join(''), styles };
}

function isDropped(tag: StartTag): boolean {
  if (tag.tagName === 'link') return !keptLinks.has(valueOf(tag, 'rel') ?? '');
  return tag.tagName === 'base' || (tag.tagName === 'meta' && valueOf(tag, 'http-equiv') === 'refresh');
}

function isPolicy(tag: StartTag): boolean {
  return valueOf(tag, 'http-equiv')?.toLowerCase() === 'content-security-policy';
}

/** Pages of the preview below its base; all else in a window of its own, since no other site may stand in a frame. */
function leadOn(tag: StartTag, { origin, path, base, paths }: PreviewPlace): void {
  const href = valueOf(tag, 'href');
  if (href === undefined || href.startsWith('#')) return;
  const target = URL.parse(href, origin + path);
  if (target?.origin === origin && paths.has(target.pathname)) {
    set(tag, 'href', base + target.pathname + target.hash);
    return;
  }
  if (target) set(tag, 'href', target.href);
  set(tag, 'target', '_blank');
  set(tag, 'rel', 'noopener noreferrer');
}

function sourceOf(style: string): string {
  return `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
}

function valueOf(tag: StartTag, name: string): string | undefined {
  return tag.attrs.find((attribute) => attribute.name === name)?.value;
}

function set(tag: StartTag, name: string, value: string): void {
  tag.attrs = [...tag.attrs.filter((attribute) => attribute.name !== name), { name, value }];
}

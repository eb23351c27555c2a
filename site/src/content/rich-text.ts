/**
 * The body of a document, as the editor saved it, made fit for a page. What the allow-list does not name is
 * dropped and its text kept, so nothing that an editor pastes can run, load from elsewhere or break the layout.
 */
import type { Media } from '@sanlao/shared/content/media';
import { documentPaths } from '@sanlao/shared/documents/files';
import type { Locale } from '@sanlao/shared/locales';
import { originalUrl } from '@sanlao/shared/media/variants';
import sanitizeHtml from 'sanitize-html';
import { downloadUrl } from '../documents/file-links.ts';
import { fileTitle } from '../documents/files.ts';
import { translator } from '../i18n/translate.ts';
import { fileNote } from './files.ts';
import { headingLevels } from './heading-levels.ts';
import { pictureOf } from './picture.ts';

export interface RichTextOptions {
  locale: Locale;
  /** files of the document; a link to one of them tells its size */
  files?: readonly Media[];
}

/** How wide a picture in the text is shown. */
const sizes = '(min-width: 45rem) 42rem, 100vw';

export function richText(html: string, { locale, files = [] }: RichTextOptions): string {
  const level = headingLevels(html);
  const heading: sanitizeHtml.Transformer = (tagName, attribs) => ({
    tagName: level(tagName),
    attribs: langOnly(attribs),
  });
  const clean = sanitizeHtml(html, {
    allowedTags,
    allowedAttributes: {
      '*': ['lang'],
      a: ['href', 'rel', 'hreflang'],
      img: ['src', 'alt', 'width', 'height'],
      th: ['scope', 'colspan', 'rowspan'],
      td: ['colspan', 'rowspan'],
      ol: ['start'],
    },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    nonTextTags,
    nestingLimit: 40,
    transformTags: {
      '*': (tagName, attribs) => ({ tagName, attribs: checkedAttributes(attribs) }),
      h1: heading,
      h2: heading,
      h3: heading,
      h4: heading,
      h5: heading,
      h6: heading,
      b: 'strong',
      i: 'em',
      a: (tagName, attribs) => ({ tagName, attribs: linkAttributes(attribs) }),
      img: (tagName, attribs) => ({ tagName, attribs: imageAttributes(attribs) }),
      th: (tagName, attribs) => ({ tagName, attribs: { scope: 'col', ...checkedAttributes(attribs) } }),
    },
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !attribs['src'],
  });
  return withFileNotes(withScrollingTables(withPictures(clean), locale), locale, files);
}

const allowedTags = [
  ...['h2', 'h3', 'h4', 'p', 'br', 'hr', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'pre'],
  ...['strong', 'em', 'u', 's', 'sub', 'sup', 'code', 'cite', 'q', 'abbr', 'span', 'a', 'img'],
  ...['figure', 'figcaption', 'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
];

/** Elements whose text is no text for a reader. */
const nonTextTags = [
  ...['script', 'style', 'textarea', 'option', 'noscript', 'template', 'iframe', 'object', 'svg', 'math'],
  ...['title', 'xmp', 'noembed', 'noframes', 'plaintext'],
];

const mediaPath = /^\/media\/([0-9a-f]{64})\/(?:\d+|original)\.[a-z0-9]{1,8}$/;

function checkedAttributes(attribs: sanitizeHtml.Attributes): sanitizeHtml.Attributes {
  return Object.fromEntries(
    Object.entries(attribs).filter(([name, value]) => attributeRules[name]?.test(value) ?? true),
  );
}

const attributeRules: Record<string, RegExp> = {
  lang: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
  hreflang: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
  scope: /^(row|col|rowgroup|colgroup)$/,
  colspan: /^\d{1,3}$/,
  rowspan: /^\d{1,3}$/,
  start: /^-?\d{1,6}$/,
};

function langOnly({ lang }: sanitizeHtml.Attributes): sanitizeHtml.Attributes {
  return lang === undefined ? {} : checkedAttributes({ lang });
}

function linkAttributes(attribs: sanitizeHtml.Attributes): sanitizeHtml.Attributes {
  const href = attribs['href']?.trim() ?? '';
  const checked = langOnly(attribs);
  if (/^https?:\/\//i.test(href)) return { ...checked, href, rel: 'noopener external' };
  // A path of the site, a place on the page, an e-mail address or a telephone number.
  return /^(\/(?![/\\])|#|mailto:|tel:)/i.test(href) ? { ...checked, href } : checked;
}

/** Without `src`, the image is dropped: pictures come from the media library only. */
function imageAttributes(attribs: sanitizeHtml.Attributes): sanitizeHtml.Attributes {
  const { src = '', alt = '', width = '', height = '' } = attribs;
  if (!mediaPath.test(src)) return {};
  const measured = /^[1-9]\d{0,4}$/.test(width) && /^[1-9]\d{0,4}$/.test(height);
  return { src, alt, ...(measured ? { width, height } : {}) };
}

/*
 * The steps below work on what the sanitiser wrote, where every attribute is quoted and escaped and every
 * element closed, so that these patterns meet nothing else.
 */

function withPictures(html: string): string {
  return html.replace(/<img ([^>]*?)\s*\/?>/g, (_, written: string) => {
    const attribute = Object.fromEntries(
      [...written.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
    ) as Record<string, string>;
    const { src = '', alt = '', width, height } = attribute;
    const common = `alt="${alt}" loading="lazy" decoding="async"`;
    const sha256 = mediaPath.exec(src)?.[1];
    if (!sha256 || !width || !height) return `<img src="${src}" ${common}>`;
    const picture = pictureOf({ sha256, width: Number(width), height: Number(height) });
    const sources = picture.sources.map(
      ({ type, srcset }) => `<source type="${type}" srcset="${srcset}" sizes="${sizes}">`,
    );
    const { fallback } = picture;
    return `<picture>${sources.join('')}<img src="${fallback.src}" srcset="${fallback.srcset}" sizes="${sizes}" width="${width}" height="${height}" ${common} data-kb="${picture.kilobytes}"></picture>`;
  });
}

/** A wide table scrolls by itself, by keyboard too, and leaves the page as wide as the screen. */
function withScrollingTables(html: string, locale: Locale): string {
  const label = translator(locale)('table.label');
  return html
    .replaceAll(
      /<table\b[^>]*>/g,
      (table) => `<section class="scroll" tabindex="0" aria-label="${label}">${table}`,
    )
    .replaceAll('</table>', '</table></section>');
}

function withFileNotes(html: string, locale: Locale, files: readonly Media[]): string {
  const link =
    /(<a href="\/media\/([0-9a-f]{64})\/original(\.[a-z0-9]{1,8})"[^>]*>)((?:(?!<\/a>)[\s\S])*)<\/a>/g;
  return html.replace(link, (_, open: string, sha256: string, ext: string, label: string) => {
    const file = files.find((file) => file.sha256 === sha256);
    // A PDF that is not prepared cannot be had.
    if (file?.document === null) return label;
    const address = originalUrl(sha256, ext);
    const link = file?.document
      ? open.replace(address, downloadUrl(file.document.key, documentPaths.original, fileTitle(file)))
      : open;
    return `${link}${label} <span class="file-note">(${fileNote({ ext, size: file?.size }, locale)})</span></a>`;
  });
}

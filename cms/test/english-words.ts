/** English that somebody who reads Lao would meet on a page of the admin, seen or spoken. */
import type { Page } from '../../scripts/testing/browser.ts';

/** Names of formats, keys and programs, and what is data: addresses, codes and ids. */
const allowed = [
  /\S+@\S+/g,
  /https?:\/\/\S*|[\w.-]+\.gov\.la/g,
  /\b([a-z0-9]{24}|[0-9a-f]{8})\b/g,
  /\([a-z0-9-]+\)/g,
  /\b(API|Alt|Cmd|CSV|Ctrl|Enter|Esc|Escape|Excel|HTML|ICT|JSON( Lines)?|Markdown|Node\.js|npm start|PDF|QR|Sanlao|Shift|Strapi|URL|Webhook|Word|XLS|ZIP|JPEG|PNG|WebP|AVIF)\b/gi,
  /\b(Chrome|Firefox|Safari|Edge|Linux|Windows|macOS|Android)\b/g,
  /\b[\d.,]+ ?[kKMG]?B\b/g,
  /\.?\b(jpg|jpeg|png|pdf|csv)\b/gi,
  // The languages and places of content are named in both languages.
  /\b(Lao|English)\b/g,
  / \/ .*$/g,
];

/** The texts with Latin words that are not among the allowed. */
export async function englishWords(page: Page, alsoAllowed: readonly string[] = []): Promise<string[]> {
  const found = await page.evaluate(textsOfPage);
  return [...new Set(found)].filter((text) => {
    const left = [...allowed, ...alsoAllowed].reduce<string>(
      (rest, known) => rest.replaceAll(known, ''),
      text,
    );
    return /[A-Za-z]{2,}/.test(left);
  });
}

/** Runs in the page. */
function textsOfPage(): string[] {
  const texts: string[] = [document.title];
  const visit = (node: Node): void => {
    if (node instanceof Text) texts.push(node.data.trim());
    if (!(node instanceof Element)) return;
    if (node.matches('script, style, noscript, [lang="en"]')) return;
    for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
      texts.push(node.getAttribute(name) ?? '');
    node.childNodes.forEach(visit);
  };
  document.body.childNodes.forEach(visit);
  return texts.filter((text) => /[A-Za-z]{2,}/.test(text));
}

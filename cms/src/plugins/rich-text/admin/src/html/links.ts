/** Link targets that a text may have: web, mail, telephone, or a path on the same site. */
const ALLOWED = /^(?:https?:\/\/[^\s/]|mailto:[^\s@]+@[^\s@]|tel:\+?[0-9]|\/(?!\/))/i;

export function isAllowedLink(href: string): boolean {
  return ALLOWED.test(href) && !/[\s<>"]/.test(href);
}

/**
 * What an editor typed as a link target, completed: `www.gov.la` gets `https://`, an e-mail address `mailto:`,
 * a telephone number `tel:`. Undefined where no link can be meant.
 */
export function completeLink(typed: string): string | undefined {
  const text = typed.trim();
  const completed = COMPLETIONS.find(([pattern]) => pattern.test(text))?.[1](text) ?? text;
  return isAllowedLink(completed) ? completed : undefined;
}

const COMPLETIONS: [RegExp, (text: string) => string][] = [
  [/^[^\s@:/]+@[^\s@]+\.[^\s@]+$/, (text) => `mailto:${text}`],
  [/^\+?[0-9][0-9 ()-]{5,}$/, (text) => `tel:${text.replace(/[^+0-9]/g, '')}`],
  [/^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#:].*)?$/i, (text) => `https://${text}`],
];

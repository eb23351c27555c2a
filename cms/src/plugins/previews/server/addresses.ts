/**
 * Addresses of previews, on the admin's host:
 *
 * - `/preview/entry/<type>/<documentId>/<lo|en|both>/…` for signed-in editors
 * - `/preview/link/<signed name>/…` for whoever has the link
 *
 * followed by a path of the site, or by "/" alone for the page where the preview begins.
 */
import { type DocumentType, documentTypes } from '@sanlao/shared/content/types';
import { isLocale, type Locale } from '@sanlao/shared/locales';

export const previewRoot = '/preview/';

export type PreviewAddress = { base: string; path: string | null } & (
  | { kind: 'entry'; type: DocumentType; documentId: string; locale: Locale | null }
  | { kind: 'link'; signed: string }
);

const entry = /^(\/preview\/entry\/([a-z]+)\/([a-z0-9]{1,64})\/(lo|en|both))(\/.*)$/;
const link = /^(\/preview\/link\/([\w.-]{1,200}))(\/.*)$/;
/** The pages of the sites that a preview can hold: no escape, no dot, no empty part. */
const pagePath = /^\/(?:[a-z0-9-]+\/)+$/;

export function entryAddress(type: DocumentType, documentId: string, locale: string | null): string {
  return `/preview/entry/${type}/${documentId}/${locale ?? 'both'}/`;
}

export function linkAddress(signed: string): string {
  return `/preview/link/${signed}/`;
}

/** null for everything else; what looks like a path and is none is no address either. */
export function previewAddress(address: string): PreviewAddress | null {
  const [, base, ...parts] = entry.exec(address) ?? link.exec(address) ?? [];
  const rest = parts.at(-1);
  if (base === undefined || rest === undefined || (rest !== '/' && !pagePath.test(rest))) return null;
  const common = { base, path: rest === '/' ? null : rest };
  if (parts.length === 2) return { ...common, kind: 'link', signed: parts[0]! };
  const type = documentTypes.find((name) => name === parts[0]);
  if (!type) return null;
  const locale = isLocale(parts[2]) ? parts[2] : null;
  return { ...common, kind: 'entry', type, documentId: parts[1]!, locale };
}

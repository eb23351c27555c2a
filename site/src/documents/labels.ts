import type { Manifest } from '@sanlao/shared/documents/manifest';
import type { Translate } from '../i18n/translate.ts';

/** What readers have to know of a file before they rely on it, in sentences. */
export function labelsOf({ text, pages, fonts, signed, scan }: Manifest, t: Translate): string[] {
  const named = (names: readonly string[]) => ({ fonts: names.join(', ') });
  return [
    signed && t('document.label.signed'),
    pages.some((page) => page.text === 'machine-read') && t('document.label.machineRead'),
    text === 'images-only' && t('document.label.images'),
    fonts.legacyLao.length > 0 && t('document.label.legacy', named(fonts.legacyLao)),
    fonts.notEmbedded.length > 0 && t('document.label.fonts', named(fonts.notEmbedded)),
    scan === 'not-scanned' && t('document.label.notScanned'),
  ].filter((label) => label !== false);
}

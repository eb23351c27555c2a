/** What a phone is told that puts the site among its apps (https://www.w3.org/TR/appmanifest/). */
import type { Site } from '@sanlao/shared/content/types';
import { variantUrl, variantWidths } from '@sanlao/shared/media/variants';
import { urls } from '@sanlao/shared/urls';
import { bandColour } from '../styles/theme.ts';
import { palette } from '../styles/tokens.ts';
import { imageOf } from './cards.ts';

/** @param spareIcon address of an SVG icon, for sites without an emblem */
export function webManifest(site: Site, spareIcon: string): object {
  return {
    id: urls.root(),
    name: site.nameLo,
    short_name: shortName(site.nameLo),
    lang: 'lo',
    dir: 'ltr',
    start_url: urls.home('lo'),
    scope: urls.root(),
    display: 'minimal-ui',
    theme_color: bandColour(site),
    background_color: palette.light.surface,
    icons: [...emblemIcons(site), { src: spareIcon, sizes: 'any', type: 'image/svg+xml' }],
  };
}

/** Home screens have room for some twelve letters: of a long name, what comes before its first space. */
function shortName(name: string): string {
  return name.length <= 12 ? name : name.split(' ')[0]!;
}

function emblemIcons({ emblem }: Site): object[] {
  const image = imageOf(emblem);
  if (!image) return [];
  return variantWidths(image.width).map((width) => ({
    src: variantUrl(image.sha256, width, 'webp'),
    sizes: `${width}x${Math.round((image.height / image.width) * width)}`,
    type: 'image/webp',
  }));
}

import type { Site } from '@sanlao/shared/content/types';
import { provinces } from '@sanlao/shared/content/provinces';
import { otherLocale, type Locale } from '@sanlao/shared/locales';
import { variantUrl, variantWidths } from '@sanlao/shared/media/variants';
import { portalCode, urls } from '@sanlao/shared/urls';
import type { GovernmentOrganization } from 'schema-dts';
import type { Content } from '../../publisher/content/content.ts';
import { originOf } from '../content/addresses.ts';
import { imageOf } from '../content/cards.ts';
import { localised, nameOf } from '../content/localised.ts';

/** Who publishes the rendered site, with how to reach it. */
export function organization(content: Content, locale: Locale): Exclude<GovernmentOrganization, string> {
  const { site } = content;
  const { phone, email, addressLo, addressEn } = site.contact;
  const name = nameOf(site, locale).text;
  const other = nameOf(site, otherLocale(locale)).text;
  const street = localised(locale, { lo: addressLo, en: addressEn }).text;
  const province = provinces.find(({ code }) => code === site.iso3166);
  return {
    ...publisherOf(content, site, locale),
    ...(other !== name && { alternateName: other }),
    ...(email && { email }),
    ...(phone && { telephone: phone }),
    address: {
      '@type': 'PostalAddress',
      ...(street && { streetAddress: street }),
      ...(province && { addressRegion: province[locale] }),
      addressCountry: 'LA',
    },
    ...(province && { areaServed: { '@type': 'AdministrativeArea', name: province[locale] } }),
  };
}

/** Whose website it is: the portal is the ministry's. */
export function ownerOf(content: Content): Site {
  const { site } = content;
  if (site.code !== portalCode) return site;
  return content.sites().find(({ kind }) => kind === 'ministry') ?? site;
}

/** What the page of a document says of the site that publishes it. */
export function publisherOf(content: Content, site: Site, locale: Locale) {
  const origin = originOf(content, site.code);
  const emblem = imageOf(site.emblem);
  return {
    '@type': 'GovernmentOrganization',
    '@id': `${origin}/#organization`,
    name: nameOf(site, locale).text,
    url: origin + urls.home(locale),
    ...(emblem && { logo: origin + variantUrl(emblem.sha256, variantWidths(emblem.width).at(-1)!, 'jpg') }),
  } as const satisfies GovernmentOrganization;
}

/** Of a document that may be shown here as a copy. */
export function publisherOfDocument(content: Content, document: { site: string; locale: Locale }) {
  const site = document.site === content.site.code ? content.site : content.siteByCode(document.site);
  return publisherOf(content, site ?? content.site, document.locale);
}

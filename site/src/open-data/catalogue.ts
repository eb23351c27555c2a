/** The catalogue of open data, by the DCAT-AP 3 vocabulary as JSON-LD. */
import { locales, type Locale } from '@sanlao/shared/locales';
import { urls } from '@sanlao/shared/urls';
import type { Content } from '../../publisher/content/content.ts';
import { lists } from '../../publisher/content/lists.ts';
import { originOf } from '../content/addresses.ts';
import { nameOf } from '../content/localised.ts';
import { translator, type MessageKey } from '../i18n/translate.ts';
import { ownerOf, publisherOf } from '../structured-data/organization.ts';
import { dataFormats } from './files.ts';
import { licence } from './licence.ts';
import { type Offer, offersOf } from './offered.ts';

export const catalogueFile = 'catalogue.jsonld';

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const authority = 'http://publications.europa.eu/resource/authority';
const languages: Record<Locale, string> = {
  lo: `${authority}/language/LAO`,
  en: `${authority}/language/ENG`,
};

/** What one site offers. */
export function siteCatalogue(content: Content): object {
  const origin = originOf(content, content.site.code);
  const offers = locales.flatMap((locale) =>
    Object.values(offersOf(content, locale))
      .flat()
      .map((offer) => ({ offer, locale })),
  );
  return {
    ...catalogue(content, 'openData.description'),
    'dct:modified': typed(
      'xsd:dateTime',
      modifiedOf(
        content,
        offers.map(({ offer }) => offer),
      ),
    ),
    'dcat:dataset': offers.map(({ offer, locale }) =>
      datasetOf(origin, offer, locale, content.site.contact.email),
    ),
  };
}

/** What all sites offer: the catalogue of each. */
export function portalCatalogue(content: Content): object {
  return {
    ...catalogue(content, 'openData.portalDescription'),
    'dcat:catalog': content.sites().map((site) => {
      const origin = originOf(content, site.code);
      return {
        '@id': origin + urls.openDataFile(catalogueFile),
        '@type': 'dcat:Catalog',
        'dct:title': inBothLanguages((locale) => nameOf(site, locale).text),
        'foaf:homepage': { '@id': origin + urls.openData('lo') },
      };
    }),
  };
}

function catalogue(content: Content, description: MessageKey) {
  const { site } = content;
  const origin = originOf(content, site.code);
  return {
    '@context': context,
    '@id': origin + urls.openDataFile(catalogueFile),
    '@type': 'dcat:Catalog',
    'dct:title': inBothLanguages((locale) =>
      translator(locale)('openData.catalogueTitle', { name: nameOf(site, locale).text }),
    ),
    'dct:description': inBothLanguages((locale) =>
      translator(locale)(description, { name: nameOf(site, locale).text }),
    ),
    'dct:publisher': publisher(content),
    'dct:language': locales.map((locale) => ({ '@id': languages[locale] })),
    'dct:license': { '@id': licence.address },
    'dct:spatial': { '@id': `${authority}/country/LAO` },
    'foaf:homepage': { '@id': origin + urls.openData('lo') },
  };
}

function publisher(content: Content): object {
  const owner = ownerOf(content);
  const { '@id': id, url } = publisherOf(content, owner, 'lo');
  return {
    '@id': id,
    '@type': 'foaf:Organization',
    'foaf:name': inBothLanguages((locale) => nameOf(owner, locale).text),
    'foaf:homepage': { '@id': url },
  };
}

function datasetOf(origin: string, offer: Offer, locale: Locale, email: string): object {
  const { name, title, from, to, dataset } = offer;
  const page = origin + (dataset ? urls.dataset(locale, dataset.code) : urls.openData(locale));
  return {
    '@id': `${origin + urls.openDataFile(name)}#dataset`,
    '@type': 'dcat:Dataset',
    'dct:identifier': name,
    'dct:title': { '@value': title, '@language': locale },
    'dct:description': { '@value': dataset?.summary || title, '@language': locale },
    'dct:publisher': { '@id': `${origin}/#organization` },
    'dct:language': { '@id': languages[locale] },
    'dct:temporal': {
      '@type': 'dct:PeriodOfTime',
      'dcat:startDate': typed('xsd:date', from),
      'dcat:endDate': typed('xsd:date', to),
    },
    'dcat:theme': { '@id': `${authority}/data-theme/GOVE` },
    'dcat:landingPage': { '@id': page },
    ...(dataset && { 'dct:modified': typed('xsd:dateTime', dataset.publishedAt) }),
    ...(email && {
      'dcat:contactPoint': { '@type': 'vcard:Organization', 'vcard:hasEmail': { '@id': `mailto:${email}` } },
    }),
    'dcat:distribution': dataFormats.map(({ extension, label, mime, fileType }) => {
      const file = origin + urls.openDataFile(`${name}.${extension}`);
      return {
        '@id': file,
        '@type': 'dcat:Distribution',
        'dct:title': { '@value': `${title} (${label})`, '@language': locale },
        'dcat:accessURL': { '@id': file },
        'dcat:downloadURL': { '@id': file },
        'dcat:mediaType': { '@id': `http://www.iana.org/assignments/media-types/${mime}` },
        'dct:format': { '@id': fileType },
        'dct:license': { '@id': licence.address },
      };
    }),
  };
}

/** When something was last added: the newest document of each kind tells, so that no archive has to be read. */
function modifiedOf(content: Content, offers: readonly Offer[]): string {
  const newest = locales.flatMap((locale) => [
    ...content.list('article', lists.news(content.site.code, locale), { limit: 1 }),
    ...content.list('event', lists.events(content.site.code, locale), { limit: 1 }),
    ...content.list('publication', lists.publications(content.site.code, locale), { limit: 1 }),
  ]);
  const datasets = offers.flatMap(({ dataset }) => dataset ?? []);
  return [...newest, ...datasets]
    .map(({ publishedAt }) => publishedAt)
    .reduce((a, b) => (a > b ? a : b), content.site.publishedAt);
}

function inBothLanguages(text: (locale: Locale) => string): object[] {
  return locales.map((locale) => ({ '@value': text(locale), '@language': locale }));
}

function typed(type: string, value: string): object {
  return { '@type': type, '@value': value };
}

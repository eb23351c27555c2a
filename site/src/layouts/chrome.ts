/** What surrounds every page of a site: name, menu, notices, contact. */
import type { Notice, Site } from '@sanlao/shared/content/types';
import type { Locale } from '@sanlao/shared/locales';
import { portalCode, urls } from '@sanlao/shared/urls';
import type { Content } from '../../publisher/content/content.ts';
import { lists } from '../../publisher/content/lists.ts';
import { localeOfPath, safeHref } from '../content/addresses.ts';
import { imageOf, type Image } from '../content/cards.ts';
import { localised, namesOf, type Localised } from '../content/localised.ts';
import { translator } from '../i18n/translate.ts';

const sections = [
  'home',
  'news',
  'events',
  'publications',
  'statistics',
  'services',
  'about',
  'contact',
] as const;

const portalSections: readonly Section[] = ['home', 'news', 'events', 'publications', 'services'];

/** Most urgent first. */
const noticeOrder: readonly Notice['level'][] = ['urgent', 'warning', 'information'];

export type Section = (typeof sections)[number];

export interface MenuLink {
  label: Localised;
  href: string;
  current: boolean;
  hreflang: Locale | undefined;
}

export interface NoticeData {
  level: Notice['level'];
  label: string;
  text: Localised;
  href: string | undefined;
}

export interface Chrome {
  name: Localised;
  /** the name in the other language, shown smaller; undefined where it has only one */
  otherName: Localised | undefined;
  emblem: Image | undefined;
  menu: MenuLink[];
  notices: NoticeData[];
}

export function chromeOf(content: Content, locale: Locale, section: Section | undefined): Chrome {
  const { site } = content;
  return {
    ...namesOf(site, locale),
    emblem: imageOf(site.emblem),
    menu: [...fixedMenu(site, locale, section), ...ownMenu(site, locale)],
    notices: content
      .upcoming('notice', lists.notices(site.code))
      .toSorted((a, b) => noticeOrder.indexOf(a.level) - noticeOrder.indexOf(b.level))
      .map((notice) => noticeOf(notice, locale)),
  };
}

function fixedMenu(site: Site, locale: Locale, section: Section | undefined): MenuLink[] {
  const addresses: Record<Section, string> = {
    home: urls.home(locale),
    news: urls.news(locale),
    events: urls.events(locale),
    publications: urls.publications(locale),
    statistics: urls.statistics(locale),
    services: urls.services(locale),
    about: urls.about(locale),
    contact: urls.contact(locale),
  };
  const t = translator(locale);
  const shown = site.code === portalCode ? portalSections : sections;
  return shown.map((name) => ({
    label: { text: t(`nav.${name}`), lang: locale },
    href: addresses[name],
    current: name === section,
    hreflang: undefined,
  }));
}

function ownMenu(site: Site, locale: Locale): MenuLink[] {
  return site.menu.flatMap(({ labelLo, labelEn, url }) => {
    const href = safeHref(url);
    const label = localised(locale, { lo: labelLo, en: labelEn });
    if (!href || !label.text) return [];
    const lang = localeOfPath(href);
    return [{ label, href, current: false, hreflang: lang === locale ? undefined : lang }];
  });
}

function noticeOf({ level, textLo, textEn, url }: Notice, locale: Locale): NoticeData {
  return {
    level,
    label: translator(locale)(`notice.level.${level}`),
    text: localised(locale, { lo: textLo, en: textEn }),
    href: safeHref(url),
  };
}

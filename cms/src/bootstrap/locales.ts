import type { Core } from '@strapi/strapi';
import { defaultLocale, locales, type Locale } from '@sanlao/shared/locales';

const names: Record<Locale, string> = { lo: 'ລາວ (Lao)', en: 'ອັງກິດ (English)' };

/**
 * Makes the languages of the sites those of the CMS. Strapi's own list of languages calls Lao `lao`, but its
 * service takes any code; Strapi makes `en` the default language on an empty database, so the default is set as well.
 */
export async function ensureLocales(strapi: Core.Strapi): Promise<void> {
  const service = strapi.plugin('i18n').service('locales');
  for (const code of locales) {
    const existing = await service.findByCode(code);
    if (!existing) await service.create({ code, name: names[code] });
    else if (existing.name !== names[code]) await service.update({ id: existing.id }, { name: names[code] });
  }
  if ((await service.getDefaultLocale()) !== defaultLocale) {
    await service.setDefaultLocale({ code: defaultLocale });
  }
}

import type { StrapiApp } from '@strapi/strapi/admin';
import mark from './branding/mark.svg';
import css from './styles.css?inline';
import { translations } from './translations.ts';

export default {
  config: {
    locales: ['lo'],
    auth: { logo: mark },
    menu: { logo: mark },
    tutorials: false,
    notifications: { releases: false },
    translations,
  },
  register(_app: StrapiApp) {
    const style = document.createElement('style');
    style.textContent = css;
    document.head.append(style);
  },
};

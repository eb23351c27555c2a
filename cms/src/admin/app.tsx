import type { StrapiApp } from '@strapi/strapi/admin';
import mark from './branding/mark.svg';
import { startLao } from './lao/runtime.ts';
import css from './styles.css?inline';
import { translations } from './translations.ts';

/** Marks stand above and below Lao letters and need taller lines and larger small print than Latin does. */
const typography = {
  fontSizes: ['1.2rem', '1.3rem', '1.4rem', '1.6rem', '1.8rem', '2rem', '2.8rem', '3.2rem'],
  lineHeights: [1.5, 1.5, 1.5, 1.6, 1.65, 1.65, 1.7],
};

export default {
  config: {
    locales: ['lo'],
    auth: { logo: mark },
    menu: { logo: mark },
    theme: { light: typography, dark: typography },
    tutorials: false,
    notifications: { releases: false },
    translations,
  },
  register(app: StrapiApp) {
    startLao();
    const style = document.createElement('style');
    style.textContent = css;
    document.head.append(style);
    hideContentTypeBuilder(app);
  },
};

/** Content types are code: a running system shows them, but cannot change them. */
function hideContentTypeBuilder({ router }: StrapiApp): void {
  const index = router.menu.findIndex(({ to }) => to === 'plugins/content-type-builder');
  if (index >= 0) router.menu.splice(index, 1);
}

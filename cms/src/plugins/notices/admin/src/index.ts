import { Bell } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { messageOf, translationsOf } from '../../../../admin/texts.ts';
import { pluginId, texts } from './texts.ts';

export default {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: `plugins/${pluginId}`,
      icon: Bell,
      intlLabel: messageOf(pluginId, texts, 'page.title'),
      permissions: [],
      position: 9,
      Component: () => import('./NoticesPage.tsx'),
    });
    app.registerPlugin({ id: pluginId, name: pluginId });
  },
  registerTrads: () => Promise.resolve(translationsOf(pluginId, texts)),
};

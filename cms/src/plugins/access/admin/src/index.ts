import { User } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { messageOf, translationsOf } from '../../../../admin/texts.ts';
import { pluginId, texts } from './texts.ts';

export default {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: `plugins/${pluginId}`,
      icon: User,
      intlLabel: messageOf(pluginId, texts, 'page.title'),
      permissions: [{ action: 'plugin::access.people', subject: null }],
      position: 6,
      Component: () => import('./PeoplePage.tsx'),
    });
    app.registerPlugin({ id: pluginId, name: pluginId });
  },
  registerTrads: () => Promise.resolve(translationsOf(pluginId, texts)),
};

import { Layout } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { messageOf, translationsOf } from '../../../../admin/texts.ts';
import { pluginId, texts } from './texts.ts';

export default {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: `plugins/${pluginId}`,
      icon: Layout,
      intlLabel: messageOf(pluginId, texts, 'page.title'),
      permissions: [{ action: 'plugin::oversight.read', subject: null }],
      position: 8,
      Component: () => import('./BoardPage.tsx'),
    });
    app.registerPlugin({ id: pluginId, name: pluginId });
  },
  registerTrads: () => Promise.resolve(translationsOf(pluginId, texts)),
};

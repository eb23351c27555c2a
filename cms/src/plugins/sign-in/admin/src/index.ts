import type { StrapiApp } from '@strapi/strapi/admin';
import { messageOf, translationsOf } from '../../../../admin/texts.ts';
import { pluginId, texts } from './texts.ts';

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: pluginId, name: pluginId });
    app.createSettingSection({ id: pluginId, intlLabel: messageOf(pluginId, texts, 'section') }, [
      {
        id: `${pluginId}.own`,
        intlLabel: messageOf(pluginId, texts, 'own.link'),
        to: pluginId,
        permissions: [],
        Component: () => import('./OwnPage.tsx'),
      },
      {
        id: `${pluginId}.people`,
        intlLabel: messageOf(pluginId, texts, 'people.link'),
        to: `${pluginId}-people`,
        // The server asks our own rules; this only keeps the link from those who could do nothing there.
        permissions: [{ action: 'admin::users.update', subject: null }],
        Component: () => import('./PeoplePage.tsx'),
      },
    ]);
  },
  registerTrads: () => Promise.resolve(translationsOf(pluginId, texts)),
};

import { ArrowClockwise } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { messageOf, translationsOf } from '../../../../admin/texts.ts';
import { pluginId, texts } from './texts.ts';

export default {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: `plugins/${pluginId}`,
      icon: ArrowClockwise,
      intlLabel: messageOf(pluginId, texts, 'page.title'),
      permissions: [{ action: 'plugin::undo.take', subject: null }],
      position: 6,
      Component: () => import('./UndoPage.tsx'),
    });
    app.registerPlugin({ id: pluginId, name: pluginId });
  },
  registerTrads: () => Promise.resolve(translationsOf(pluginId, texts)),
};

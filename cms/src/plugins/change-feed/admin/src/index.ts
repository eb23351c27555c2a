import { Clock } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { addSidePanel } from '../../../../admin/sidePanel.ts';
import { messageOf, translationsOf } from '../../../../admin/texts.ts';
import { LiveStatusPanel } from './panel.tsx';
import { pluginId, texts } from './texts.ts';

export default {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: `plugins/${pluginId}`,
      icon: Clock,
      intlLabel: messageOf(pluginId, texts, 'page.title'),
      permissions: [],
      position: 5,
      Component: () => import('./WaitingPage.tsx'),
    });
    app.registerPlugin({ id: pluginId, name: pluginId });
  },
  bootstrap(app: Pick<StrapiApp, 'getPlugin'>) {
    addSidePanel(app, LiveStatusPanel);
  },
  registerTrads: () => Promise.resolve(translationsOf(pluginId, texts)),
};

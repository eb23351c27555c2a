import { Earth } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { countedIcon } from '../../../../admin/countedIcon.tsx';
import { addSidePanel } from '../../../../admin/sidePanel.ts';
import { messageOf, translationsOf } from '../../../../admin/texts.ts';
import { EntryOffersPanel } from './panel.tsx';
import { pluginId, texts } from './texts.ts';
import { waitingCount } from './waitingCount.ts';

export default {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: `plugins/${pluginId}`,
      icon: countedIcon(Earth, waitingCount, messageOf(pluginId, texts, 'menu.count')),
      intlLabel: messageOf(pluginId, texts, 'page.title'),
      permissions: [],
      position: 5,
      Component: () => import('./ReceivedPage.tsx'),
    });
    app.registerPlugin({ id: pluginId, name: pluginId });
  },
  bootstrap(app: Pick<StrapiApp, 'getPlugin'>) {
    addSidePanel(app, EntryOffersPanel);
  },
  registerTrads: () => Promise.resolve(translationsOf(pluginId, texts)),
};

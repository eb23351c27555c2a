import { Calendar } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { addSidePanel } from '../../../../admin/sidePanel.ts';
import { messageOf, translationsOf } from '../../../../admin/texts.ts';
import { EntrySchedulePanel } from './panel.tsx';
import { pluginId, texts } from './texts.ts';

export default {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: `plugins/${pluginId}`,
      icon: Calendar,
      intlLabel: messageOf(pluginId, texts, 'page.title'),
      permissions: [],
      position: 6,
      Component: () => import('./SchedulePage.tsx'),
    });
    app.registerPlugin({ id: pluginId, name: pluginId });
  },
  bootstrap(app: Pick<StrapiApp, 'getPlugin'>) {
    addSidePanel(app, EntrySchedulePanel);
  },
  registerTrads: () => Promise.resolve(translationsOf(pluginId, texts)),
};

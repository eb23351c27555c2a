import type { StrapiApp } from '@strapi/strapi/admin';
import { addSidePanel } from '../../../../admin/sidePanel.ts';
import { translationsOf } from '../../../../admin/texts.ts';
import { EntryChecksPanel } from './panel.tsx';
import { pluginId, texts } from './texts.ts';

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: pluginId, name: pluginId });
  },
  bootstrap(app: Pick<StrapiApp, 'getPlugin'>) {
    addSidePanel(app, EntryChecksPanel);
  },
  registerTrads: () => Promise.resolve(translationsOf(pluginId, texts)),
};

import type { StrapiApp } from '@strapi/strapi/admin';
import { addSidePanel } from '../../../../admin/sidePanel.ts';
import { translationsOf } from '../../../../admin/texts.ts';
import { PreviewPanel } from './panel.tsx';
import { pluginId, texts } from './texts.ts';

export default {
  register(app: StrapiApp) {
    app.router.addRoute({
      path: `plugins/${pluginId}/:uid/:documentId`,
      lazy: async () => ({ Component: (await import('./PreviewPage.tsx')).default }),
    });
    app.registerPlugin({ id: pluginId, name: pluginId });
  },
  bootstrap(app: Pick<StrapiApp, 'getPlugin'>) {
    addSidePanel(app, PreviewPanel);
  },
  registerTrads: () => Promise.resolve(translationsOf(pluginId, texts)),
};

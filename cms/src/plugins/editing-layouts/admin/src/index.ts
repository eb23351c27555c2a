import type { StrapiApp } from '@strapi/strapi/admin';
import { hintsIn, type ViewLayout } from './hints.ts';
import { layoutTranslations } from './translations.ts';

const pluginId = 'editing-layouts';
const mutateEditView = 'Admin/CM/pages/EditView/mutate-edit-view-layout';

interface Store {
  getState(): { admin_app: { language: { locale: string } } };
}

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: pluginId, name: pluginId });
  },
  bootstrap(app: Pick<StrapiApp, 'registerHook'>) {
    app.registerHook(mutateEditView, (view: { layout: ViewLayout }, store: Store) => ({
      ...view,
      layout: hintsIn(view.layout, store.getState().admin_app.language.locale === 'lo' ? 'lo' : 'en'),
    }));
  },
  registerTrads: () => Promise.resolve(layoutTranslations()),
};

import { CheckCircle } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { countedIcon } from '../../../../admin/countedIcon.tsx';
import { addFirstSidePanel } from '../../../../admin/sidePanel.ts';
import { messageOf, translationsOf } from '../../../../admin/texts.ts';
import { replaceActions } from './actions.ts';
import { addStateColumn } from './column.tsx';
import { EntryReviewPanel } from './panel.tsx';
import { StateFilter } from './StateFilter.tsx';
import { pluginId, texts } from './texts.ts';
import { waitingCount } from './waitingCount.ts';

export default {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: `plugins/${pluginId}`,
      icon: countedIcon(CheckCircle, waitingCount, messageOf(pluginId, texts, 'menu.count')),
      intlLabel: messageOf(pluginId, texts, 'page.title'),
      permissions: [],
      position: 4,
      Component: () => import('./WaitingPage.tsx'),
    });
    app.registerPlugin({ id: pluginId, name: pluginId });
  },
  bootstrap(app: Pick<StrapiApp, 'getPlugin' | 'addSettingsLink' | 'registerHook'>) {
    app.addSettingsLink('global', {
      id: pluginId,
      to: pluginId,
      intlLabel: messageOf(pluginId, texts, 'settings.title'),
      permissions: [],
      Component: () => import('./SettingsPage.tsx'),
    });
    addFirstSidePanel(app, EntryReviewPanel);
    replaceActions(app);
    addStateColumn(app);
    app
      .getPlugin('content-manager')
      .injectComponent('listView', 'actions', { name: pluginId, Component: StateFilter });
  },
  registerTrads: () => Promise.resolve(translationsOf(pluginId, texts)),
};

import { Paragraph } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { lazyInput } from '../../../../admin/customField.ts';
import { messageOf, translationsOf } from '../../../../admin/texts.ts';
import { pluginId, texts } from './texts.ts';

export default {
  register(app: StrapiApp) {
    app.customFields.register({
      name: 'html',
      pluginId,
      type: 'text',
      icon: Paragraph,
      intlLabel: messageOf(pluginId, texts, 'field.label'),
      intlDescription: messageOf(pluginId, texts, 'field.description'),
      components: { Input: lazyInput(() => import('./RichTextInput.tsx')) },
    });
    app.registerPlugin({ id: pluginId, name: pluginId });
  },
  registerTrads: () => Promise.resolve(translationsOf(pluginId, texts)),
};

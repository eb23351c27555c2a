import { BulletList, Hashtag } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { lazyInput } from '../../../../admin/customField.ts';
import { messageOf, translationsOf } from '../../../../admin/texts.ts';
import { pluginId, texts } from './texts.ts';

const oneCode = ['site', 'unit', 'series', 'province'] as const;
const manyCodes = ['sites', 'topics', 'languages'] as const;

export default {
  register(app: StrapiApp) {
    for (const name of oneCode) {
      app.customFields.register({
        ...description(name),
        type: 'string',
        icon: Hashtag,
        components: {
          Input: lazyInput(async () => ({ default: (await import('./CodeInput.tsx')).codeInputs[name] })),
        },
      });
    }
    for (const name of manyCodes) {
      app.customFields.register({
        ...description(name),
        type: 'json',
        icon: BulletList,
        components: {
          Input: lazyInput(async () => ({ default: (await import('./CodesInput.tsx')).codesInputs[name] })),
        },
      });
    }
    app.registerPlugin({ id: pluginId, name: pluginId });
  },
  registerTrads: () => Promise.resolve(translationsOf(pluginId, texts)),
};

function description(name: (typeof oneCode)[number] | (typeof manyCodes)[number]) {
  return {
    name,
    pluginId,
    intlLabel: messageOf(pluginId, texts, `${name}.label`),
    intlDescription: messageOf(pluginId, texts, `${name}.description`),
  };
}

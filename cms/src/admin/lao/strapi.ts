/** Strapi's texts in Lao, as the admin looks for them: with the prefix of their package. */
import admin from './admin.json';
import contentManager from './content-manager.json';
import i18n from './i18n.json';
import upload from './upload.json';

export const strapiInLao: Record<string, string> = {
  ...admin,
  ...prefixed('content-manager', contentManager),
  ...prefixed('i18n', i18n),
  ...prefixed('upload', upload),
};

function prefixed(pack: string, texts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [`${pack}.${key}`, text]));
}

import type { Core } from '@strapi/strapi';
import { boardSettingsSchema, type BoardSettings } from '@sanlao/shared/oversight/board';

const defaults: BoardSettings = { overdueDays: 2 };
const place = { type: 'plugin', name: 'oversight', key: 'settings' };

export async function readSettings(strapi: Core.Strapi): Promise<BoardSettings> {
  const parsed = boardSettingsSchema.safeParse(await strapi.store(place).get({}));
  return parsed.success ? parsed.data : defaults;
}

export async function writeSettings(strapi: Core.Strapi, settings: BoardSettings): Promise<void> {
  await strapi.store(place).set({ value: settings });
}

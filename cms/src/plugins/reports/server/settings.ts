import type { Core } from '@strapi/strapi';
import { z } from 'zod';

export const settingsSchema = z.object({
  /** days after the end of a quarter on which its reports are still in time */
  dueDays: z.number().int().min(1).max(90),
});
export type Settings = z.infer<typeof settingsSchema>;

const defaults: Settings = { dueDays: 15 };
const place = { type: 'plugin', name: 'reports', key: 'settings' };

export async function readSettings(strapi: Core.Strapi): Promise<Settings> {
  const parsed = settingsSchema.safeParse(await strapi.store(place).get({}));
  return parsed.success ? parsed.data : defaults;
}

export async function writeSettings(strapi: Core.Strapi, settings: Settings): Promise<void> {
  await strapi.store(place).set({ value: settings });
}

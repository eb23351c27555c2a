import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { roleKinds, roleOf, type RoleKind } from '@sanlao/shared/people/roles';
import { environment } from '../../../runtime.ts';

export const settingsSchema = z.object({
  /** kinds of roles that need a code of an authenticator app at sign-in */
  secondFactorFor: z.array(z.enum(roleKinds)),
});
export type Settings = z.infer<typeof settingsSchema>;

/** A real installation has a web server in front; a trial on one machine need not find a telephone first. */
const initial: Settings = {
  secondFactorFor: environment.adminUrl ? ['administrator', 'ministry-editor'] : [],
};

export async function readSettings(strapi: Core.Strapi): Promise<Settings> {
  const stored = await store(strapi).get({ key: 'settings' });
  return stored === null ? initial : settingsSchema.parse(stored);
}

export async function writeSettings(strapi: Core.Strapi, settings: Settings): Promise<void> {
  await store(strapi).set({ key: 'settings', value: settings });
}

export function kindsOf(roles: readonly { code: string }[]): RoleKind[] {
  return roles.flatMap(({ code }) => roleOf(code)?.kind ?? []);
}

function store(strapi: Core.Strapi) {
  return strapi.store({ type: 'plugin', name: 'sign-in' });
}

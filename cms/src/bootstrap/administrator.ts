import { randomBytes } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';
import type { Core } from '@strapi/strapi';
import { paths } from '../runtime.ts';

const email = 'admin@sanlao.test';

/**
 * Makes the first administrator where there is no user at all. The password is written before the user exists, so
 * that a crash in between cannot lock everybody out.
 */
export async function ensureAdministrator(strapi: Core.Strapi): Promise<void> {
  if (await strapi.service('admin::user').exists()) return;
  const superAdmin = await strapi.service('admin::role').getSuperAdmin();
  const password = `${randomBytes(15).toString('base64url')}-Aa1`;
  writeFirstLogin({ email, password });
  await strapi.service('admin::user').create({
    email,
    firstname: 'Sanlao',
    lastname: 'Administrator',
    password,
    isActive: true,
    registrationToken: null,
    roles: [superAdmin.id],
  });
}

function writeFirstLogin(login: { email: string; password: string }): void {
  const partial = `${paths.firstLogin}.${process.pid}.partial`;
  writeFileSync(partial, `${JSON.stringify(login, null, 2)}\n`, { mode: 0o600 });
  renameSync(partial, paths.firstLogin);
}

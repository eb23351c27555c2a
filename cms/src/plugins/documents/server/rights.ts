/** Who may see or change a file of the library: the rights that the media library itself asks for, with their conditions. */
import type { Core } from '@strapi/strapi';
import { fileUid } from './library.ts';

export interface Ability {
  cannot(action: string, subject: unknown): boolean;
}

export type Right = (strapi: Core.Strapi, ability: Ability, fileId: number) => Promise<boolean>;

export const mayRead: Right = may('plugin::upload.read');
export const mayChange: Right = may('plugin::upload.assets.update');

function may(action: string): Right {
  return async (strapi, ability, fileId) => {
    const file = await strapi.db
      .query(fileUid)
      .findOne({ where: { id: fileId }, populate: { createdBy: { populate: ['roles'] }, folder: true } });
    const permissions = strapi
      .service('admin::permission')
      .createPermissionsManager({ ability, action, model: fileUid });
    return !permissions.ability.cannot(permissions.action, permissions.toSubject(file));
  };
}

/** Which of Strapi's permissions a role has, from the rules. */
import type { Core } from '@strapi/strapi';
import { locales } from '@sanlao/shared/locales';
import { documentTypes } from '@sanlao/shared/content/types';
import type { Role } from '@sanlao/shared/people/roles';
import { sitesFor, type Deed } from '@sanlao/shared/people/rules';
import { conditionId } from './conditions.ts';
import { filterOf } from './places.ts';

export interface Permission {
  action: string;
  subject: string | null;
  properties: { fields?: string[]; locales?: string[] };
  conditions: string[];
}

/** What is known of a content type. */
export interface Subject {
  uid: string;
  fields: string[];
  hasLocales: boolean;
}

const peopleAction = 'plugin::access.people';

export function permissionsOf(role: Role, subjects: readonly Subject[]): Permission[] {
  return [
    ...subjects.flatMap((subject) => entryPermissions(role, subject)),
    ...filePermissions(role),
    ...own(role),
  ];
}

/** The content types of the sites with their fields, as Strapi wants to have them in permissions. */
export function subjectsOf(strapi: Core.Strapi): Subject[] {
  const { getNestedFields } = strapi.service('admin::content-type');
  const { isLocalizedContentType } = strapi.plugin('i18n').service('content-types');
  return documentTypes.map((type) => {
    const uid = `api::${type}.${type}`;
    const model = strapi.contentTypes[uid as never];
    const fields = getNestedFields(model, { components: strapi.components }) as string[];
    return { uid, fields, hasLocales: isLocalizedContentType(model) as boolean };
  });
}

function entryPermissions(role: Role, { uid, fields, hasLocales }: Subject): Permission[] {
  const inLocales = hasLocales ? { locales: [...locales] } : {};
  const grant = (
    action: string,
    deed: Deed,
    condition: string | null,
    properties: object = {},
  ): Permission[] => {
    const filter = filterOf([role], deed, uid);
    if (filter === false) return [];
    const conditions = filter === true || condition === null ? [] : [condition];
    return [
      {
        action: `plugin::content-manager.explorer.${action}`,
        subject: uid,
        properties: { ...properties, ...inLocales },
        conditions,
      },
    ];
  };
  return [
    ...grant('read', 'read', conditionId('may-read'), { fields }),
    // There is no entry yet that a condition could look at: the document middleware asks.
    ...grant('create', 'write', null, { fields }),
    ...grant('update', 'write', conditionId('may-write'), { fields }),
    ...grant('delete', 'write', conditionId('may-write')),
    ...grant('publish', 'publish', conditionId('may-publish')),
  ];
}

function filePermissions(role: Role): Permission[] {
  const seesAll = sitesFor([role], 'read') === 'all';
  const writes = sitesFor([role], 'write');
  return [
    plain('plugin::upload.read', seesAll ? [] : [conditionId('may-read-files')]),
    plain('plugin::upload.assets.download'),
    plain('plugin::upload.assets.copy-link'),
    ...(writes.length === 0
      ? []
      : [
          plain('plugin::upload.assets.create'),
          plain('plugin::upload.assets.update', writes === 'all' ? [] : [conditionId('may-change-files')]),
        ]),
  ];
}

/** Pages of our own, by the deed that they are for: who may not do it anywhere does not see them in the menu. */
const pageActions: [Deed, action: string][] = [
  ['manage-people', peopleAction],
  ['read-record', 'plugin::activity.read'],
  ['undo', 'plugin::undo.take'],
  ['read-report', 'plugin::reports.read'],
  // Who reads the report of a site sees how that one stands.
  ['read-report', 'plugin::oversight.read'],
];

function own(role: Role): Permission[] {
  return pageActions.flatMap(([deed, action]) =>
    sitesFor([role], deed).length === 0 ? [] : [plain(action)],
  );
}

function plain(action: string, conditions: string[] = []): Permission {
  return { action, subject: null, properties: {}, conditions };
}

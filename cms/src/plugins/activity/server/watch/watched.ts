/** Strapi's own tables whose changes are recorded, and how. Values in, values out. */
import type { FileChange, RoleChange, SettingChange } from '@sanlao/shared/activity/record-details';
import { roleOf } from '@sanlao/shared/people/roles';
import { fileUid } from '../../../access/server/library.ts';
import type { NewActivity } from '../record.ts';
import { changedNames, type Row } from './changes.ts';

export interface Watched {
  /** fields whose change is told, by their names only */
  fields: readonly string[];
  populate?: readonly string[];
  /** only what a person does: the platform writes here by itself */
  onlyByPeople?: boolean;
  /** of a new row nothing is told */
  notNew?: boolean;
  activityOf(change: Change): NewActivity;
}

export interface Change {
  change: 'created' | 'changed' | 'deleted';
  /** at least one of both */
  before: Row | undefined;
  after: Row | undefined;
  fields: string[];
}

export const watched: Readonly<Record<string, Watched>> = {
  'admin::user': {
    fields: [
      ...['email', 'firstname', 'lastname', 'username', 'isActive', 'blocked', 'password', 'roles'],
      // The link of an invitation: a new one, one that was used or taken back.
      'registrationToken',
    ],
    populate: ['roles'],
    activityOf: personChanged,
  },
  'admin::role': { fields: ['name', 'code', 'description'], activityOf: roleChanged },
  'admin::api-token': {
    fields: ['name', 'description', 'type', 'lifespan', 'expiresAt', 'accessKey'],
    activityOf: settingChanged('api-token', 'name'),
  },
  'admin::transfer-token': {
    fields: ['name', 'description', 'lifespan', 'expiresAt', 'accessKey'],
    activityOf: settingChanged('transfer-token', 'name'),
  },
  'strapi::webhook': {
    fields: ['name', 'url', 'headers', 'events', 'enabled'],
    activityOf: settingChanged('webhook', 'name'),
  },
  'plugin::i18n.locale': { fields: ['name', 'code'], activityOf: settingChanged('language', 'code') },
  'strapi::core-store': {
    fields: ['value'],
    onlyByPeople: true,
    activityOf: settingChanged('setting', 'key'),
  },
  // A file has no versions and no review, and a page that shows it changes with it. New ones are shown by none.
  [fileUid]: {
    fields: ['name', 'alternativeText', 'caption', 'hash'],
    onlyByPeople: true,
    notNew: true,
    activityOf: fileChanged,
  },
};

/** null where nothing that is told has changed. */
export function changeOf(
  { fields, notNew }: Watched,
  before: Row | undefined,
  after: Row | undefined,
): Change | null {
  const changed = changedNames(fields, before, after);
  if (before && after)
    return changed.length > 0 ? { change: 'changed', before, after, fields: changed } : null;
  if (!before && (!after || notNew)) return null;
  return { change: after ? 'created' : 'deleted', before, after, fields: changed };
}

function personChanged({ change, before, after, fields }: Change): NewActivity {
  const [rolesBefore, rolesAfter] = [rolesIn(before), rolesIn(after)];
  const details: RoleChange = {
    what: 'person',
    change,
    subject: textOf(after ?? before, 'email'),
    fields,
    ...(fields.includes('roles')
      ? { rolesBefore: rolesBefore.map(({ name }) => name), rolesAfter: rolesAfter.map(({ name }) => name) }
      : {}),
  };
  return { kind: 'role-changed', site: siteOf([...rolesBefore, ...rolesAfter]), details: { ...details } };
}

function roleChanged({ change, before, after, fields }: Change): NewActivity {
  const row = after ?? before;
  const details: RoleChange = { what: 'role', change, subject: textOf(row, 'name'), fields };
  return { kind: 'role-changed', site: siteOf([{ code: textOf(row, 'code') }]), details: { ...details } };
}

function settingChanged(what: SettingChange['what'], name: string): Watched['activityOf'] {
  return ({ change, before, after, fields }) => {
    const details: SettingChange = { what, change, subject: textOf(after ?? before, name), fields };
    return { kind: 'setting-changed', details: { ...details } };
  };
}

function fileChanged({ change, before, after, fields }: Change): NewActivity {
  const row = after ?? before;
  const about = { uid: fileUid, documentId: textOf(row, 'documentId'), title: textOf(row, 'name') };
  const details: FileChange = { what: 'file', hash: textOf(before, 'hash'), fields };
  return change === 'deleted'
    ? { ...about, kind: 'deleted', details: { ...details, fields: [] } }
    : { ...about, kind: 'saved', details: { ...details } };
}

/** Of roles that are all of one site, so that its editors see in their record who came and went. */
export function siteOf(roles: readonly { code: string }[]): string | null {
  const sites = new Set(roles.map(({ code }) => siteOfRole(code)));
  const [site = null] = sites;
  return sites.size === 1 ? site : null;
}

function siteOfRole(code: string): string | null {
  const role = roleOf(code);
  return role && 'site' in role ? role.site : null;
}

function rolesIn(row: Row | undefined): { code: string; name: string }[] {
  const { roles } = (row ?? {}) as { roles?: { code: string; name: string }[] };
  return roles ?? [];
}

function textOf(row: Row | undefined, field: string): string {
  return String(row?.[field] ?? '');
}

/** The folders of the media library that are made from data: one a site, and one of the ministry that everybody reads. */
import type { Core } from '@strapi/strapi';
import type { RootFolder } from './files.ts';
import { rootFolderUid } from './models.ts';

export const folderUid = 'plugin::upload.folder';
export const fileUid = 'plugin::upload.file';

export interface Folder {
  id: number;
  path: string;
}

export interface NamedSite {
  code: string;
  nameLo: string | null;
  nameEn: string | null;
}

interface Row {
  id: number;
  /** code; "" for the shared folder */
  site: string;
  folderId: number;
}

const sharedName = 'ໃຊ້ຮ່ວມກັນ / Shared';

/** Makes the folders that are missing and lets the names follow the sites; those of removed sites stay with their files. */
export async function ensureFolders(strapi: Core.Strapi, sites: readonly NamedSite[]): Promise<void> {
  const rows = await rootRows(strapi);
  const folders = await allFolders(strapi);
  await ensure('', sharedName);
  for (const { code, nameLo, nameEn } of sites) await ensure(code, `${nameLo ?? code} / ${nameEn ?? code}`);

  async function ensure(site: string, name: string): Promise<void> {
    const row = rows.find((candidate) => candidate.site === site);
    const folder = folders.find(({ id }) => id === row?.folderId);
    if (folder?.name === name) return;
    if (folder)
      return void (await strapi.db.query(folderUid).update({ where: { id: folder.id }, data: { name } }));
    const { id } = await strapi.plugin('upload').service('folder').create({ name, parent: null });
    const query = strapi.db.query(rootFolderUid as never);
    if (row) await query.update({ where: { id: row.id }, data: { folderId: id } });
    else await query.create({ data: { site, folderId: id } });
  }
}

export async function rootFolders(strapi: Core.Strapi): Promise<(RootFolder & Folder)[]> {
  const [rows, folders] = [await rootRows(strapi), await allFolders(strapi)];
  return rows.flatMap(({ site, folderId }) => {
    const folder = folders.find(({ id }) => id === folderId);
    return folder ? [{ id: folder.id, path: folder.path, site: site || null }] : [];
  });
}

export async function allFolders(strapi: Core.Strapi): Promise<(Folder & { name: string })[]> {
  return strapi.db.query(folderUid).findMany({ select: ['id', 'path', 'name'] });
}

async function rootRows(strapi: Core.Strapi): Promise<Row[]> {
  return (await strapi.db.query(rootFolderUid as never).findMany()) as Row[];
}

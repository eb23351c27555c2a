/**
 * The rules for the media library where Strapi asks for no more than a permission: the folder of an upload, folders
 * themselves, moving and deleting many. Files that are read, changed or deleted one by one are held by conditions.
 */
import type { Core } from '@strapi/strapi';
import type { Role } from '@sanlao/shared/people/roles';
import { sitesFor } from '@sanlao/shared/people/rules';
import { currentPerson, type Person } from '../../../actor.ts';
import { asksForEntries } from './asked-entries.ts';
import { mayChangeFolder, mayReadFolder, mayUploadInto, placeOfPath } from './files.ts';
import { allFolders, fileUid, folderUid, rootFolders, type Folder } from './library.ts';
import { refuseLiveFiles } from './live-files.ts';
import { forbidden } from './refusals.ts';

interface Context {
  params: Record<string, string>;
  query: Record<string, unknown>;
  request: { body?: Record<string, unknown> };
  body: unknown;
}

type Action = (context: Context) => Promise<unknown>;
type Controller = Record<string, Action>;

interface FileInfo {
  folder?: number | string | null;
}

interface UploadService {
  upload(input: { data?: { fileInfo?: FileInfo | FileInfo[] }; files: unknown }, options?: unknown): unknown;
  replace(id: unknown, input: { data?: { fileInfo?: FileInfo } }, options?: unknown): unknown;
  updateFileInfo(id: unknown, info: FileInfo, options?: unknown): unknown;
  remove(file: { id: number }): unknown;
}

/** Call it in `register`. */
export function guardLibrary(strapi: Core.Strapi): void {
  guardUploads(strapi);
  const { extend } = strapi.get('controllers');
  extend.call(strapi.get('controllers'), 'plugin::upload.admin-folder', (controller: Controller) =>
    guardFolders(strapi, controller),
  );
  extend.call(strapi.get('controllers'), 'plugin::upload.admin-folder-file', (controller: Controller) =>
    guardMany(strapi, controller),
  );
  extend.call(strapi.get('controllers'), 'plugin::upload.admin-file', (controller: Controller) =>
    guardFiles(strapi, controller),
  );
}

/** What a person uploads lands in a folder that he may write to: the one he chose, or the own site's. */
function guardUploads(strapi: Core.Strapi): void {
  strapi.get('services').extend('plugin::upload.upload', (service: UploadService): UploadService => ({
    ...service,
    async upload(input, options) {
      const { fileInfo = {} } = input.data ?? {};
      const many = Array.isArray(input.files) ? input.files.length : 1;
      const infos = Array.isArray(fileInfo) ? fileInfo : many > 1 ? Array(many).fill(fileInfo) : fileInfo;
      const placed = await placedInfo(infos);
      // Nothing else of what is sent: by `ref`, `refId` and `field` Strapi attaches it to any row, of what readers have too.
      return service.upload(placed ? { ...input, data: { fileInfo: placed } } : input, options);
    },
    async replace(id, input, options) {
      await refuseFolder(input.data?.fileInfo?.folder);
      await refuseLive(id);
      return service.replace(id, input, options);
    },
    async updateFileInfo(id, info, options) {
      await refuseFolder(info.folder);
      await refuseLive(id);
      return service.updateFileInfo(id, info, options);
    },
    async remove(file) {
      await refuseLive(file.id);
      return service.remove(file);
    },
  }));

  async function placedInfo(infos: FileInfo | FileInfo[]): Promise<FileInfo | FileInfo[] | undefined> {
    const person = currentPerson(strapi);
    if (!person) return undefined;
    const place = async (info: FileInfo): Promise<FileInfo> => {
      if (info.folder === undefined || info.folder === null)
        return { ...info, folder: await ownFolder(strapi, person.roles) };
      await refuseFolder(info.folder);
      return info;
    };
    return Array.isArray(infos) ? Promise.all(infos.map(place)) : place(infos);
  }

  async function refuseLive(id: unknown): Promise<void> {
    const person = currentPerson(strapi);
    if (person) await refuseLiveFiles(strapi, person.roles, [Number(id)]);
  }

  async function refuseFolder(folder: FileInfo['folder']): Promise<void> {
    const person = currentPerson(strapi);
    if (!person || folder === undefined) return;
    const path = await pathOf(strapi, folder);
    if (!mayUploadInto(person.roles, placeOfPath(await rootFolders(strapi), path))) throw forbidden('file');
  }
}

function guardFolders(strapi: Core.Strapi, controller: Controller): Controller {
  return {
    ...controller,
    async find(context) {
      refuseUsers(strapi, 'folders', context);
      await controller['find']!(context);
      await leaveReadable(strapi, context);
    },
    async findOne(context) {
      refuseUsers(strapi, 'folders', context);
      const readable = await readableFolders(strapi);
      const id = Number(context.params['id']);
      if (readable && !readable.some((folder) => folder.id === id)) throw forbidden('read');
      return controller['findOne']!(context);
    },
    async getStructure(context) {
      await controller['getStructure']!(context);
      await leaveReadable(strapi, context);
    },
    async create(context) {
      const person = currentPerson(strapi);
      const { body = {} } = context.request;
      if (person) {
        body['parent'] ??= await ownFolder(strapi, person.roles);
        await refuseInto(strapi, person, body['parent']);
      }
      return controller['create']!(context);
    },
    async update(context) {
      const person = currentPerson(strapi);
      const { body = {} } = context.request;
      const id = Number(context.params['id']);
      if (person) {
        const folder = await strapi.db
          .query(folderUid)
          .findOne({ where: { id }, populate: { parent: true } });
        const parentBefore = folder?.parent?.id ?? null;
        const moves =
          body['parent'] !== undefined && Number(body['parent'] ?? 0) !== Number(parentBefore ?? 0);
        await refuseFolders(strapi, person, [id], { moves });
        if (moves) await refuseInto(strapi, person, body['parent']);
      }
      return controller['update']!(context);
    },
  };
}

function guardMany(strapi: Core.Strapi, controller: Controller): Controller {
  const guarded = (action: string, hasDestination: boolean): Action => {
    return async (context) => {
      const person = currentPerson(strapi);
      const { fileIds, folderIds, destinationFolderId } = context.request.body ?? {};
      if (person) {
        await refuseFiles(strapi, person, idsIn(fileIds));
        await refuseFolders(strapi, person, idsIn(folderIds), { moves: true });
        if (hasDestination) await refuseInto(strapi, person, destinationFolderId);
        // Before the first of them is gone.
        else await refuseLiveFiles(strapi, person.roles, idsIn(fileIds));
      }
      return controller[action]!(context);
    };
  };
  return { ...controller, deleteMany: guarded('deleteMany', false), moveMany: guarded('moveMany', true) };
}

function guardFiles(strapi: Core.Strapi, controller: Controller): Controller {
  return {
    ...controller,
    async find(context) {
      refuseUsers(strapi, 'files', context);
      return controller['find']!(context);
    },
  };
}

/** A file of the shared folder may be used by entries that its readers may not see. */
function refuseUsers(strapi: Core.Strapi, of: 'files' | 'folders', { query }: Context): void {
  const person = currentPerson(strapi);
  if (person && sitesFor(person.roles, 'read') !== 'all' && asksForEntries(of, query))
    throw forbidden('read');
}

/** What is below a folder belongs to the same, so the top of a tree decides. */
async function leaveReadable(strapi: Core.Strapi, context: Context): Promise<void> {
  const readable = await readableFolders(strapi);
  const { data } = context.body as { data: { id: number }[] };
  if (readable) context.body = { data: data.filter(({ id }) => readable.some((folder) => folder.id === id)) };
}

/** undefined: all of them */
async function readableFolders(strapi: Core.Strapi): Promise<Folder[] | undefined> {
  const person = currentPerson(strapi);
  if (!person || mayReadFolder(person.roles, undefined)) return undefined;
  const [roots, folders] = [await rootFolders(strapi), await allFolders(strapi)];
  return folders.filter(({ path }) => mayReadFolder(person.roles, placeOfPath(roots, path)));
}

async function refuseInto(strapi: Core.Strapi, { roles }: Person, folder: unknown): Promise<void> {
  const path = await pathOf(strapi, folder);
  if (!mayUploadInto(roles, placeOfPath(await rootFolders(strapi), path))) throw forbidden('file');
}

async function refuseFolders(
  strapi: Core.Strapi,
  { roles }: Person,
  ids: readonly number[],
  { moves }: { moves: boolean },
): Promise<void> {
  if (ids.length === 0) return;
  const roots = await rootFolders(strapi);
  if (moves && roots.some(({ id }) => ids.includes(id))) throw forbidden('siteFolder');
  for (const id of ids)
    if (!mayChangeFolder(roles, placeOfPath(roots, await pathOf(strapi, id)))) throw forbidden('file');
}

async function refuseFiles(
  strapi: Core.Strapi,
  { id: personId, roles }: Person,
  ids: readonly number[],
): Promise<void> {
  if (ids.length === 0) return;
  const roots = await rootFolders(strapi);
  const files = await strapi.db
    .query(fileUid)
    .findMany({ where: { id: { $in: [...ids] } }, populate: { createdBy: { select: ['id'] } } });
  for (const { folderPath, createdBy } of files) {
    const place = placeOfPath(roots, folderPath ?? '/');
    const isOwn = createdBy?.id === personId;
    if (!(isOwn ? mayUploadInto : mayChangeFolder)(roles, place)) throw forbidden('file');
  }
}

/** null: the top of the library, of those who write for all sites */
async function ownFolder(strapi: Core.Strapi, roles: readonly Role[]): Promise<number | null> {
  const sites = sitesFor(roles, 'write');
  if (sites === 'all') return null;
  const root = (await rootFolders(strapi)).find(({ site }) => site === sites[0]);
  if (!root) throw forbidden('file');
  return root.id;
}

async function pathOf(strapi: Core.Strapi, folder: unknown): Promise<string> {
  if (folder === null || folder === undefined || folder === '') return '/';
  const found = await strapi.db
    .query(folderUid)
    .findOne({ select: ['path'], where: { id: Number(folder) || 0 } });
  return found?.path ?? '/';
}

function idsIn(value: unknown): number[] {
  return Array.isArray(value) ? value.map(Number) : [];
}

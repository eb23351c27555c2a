/** The actions of the table on the media library, as requests. */
import type { RoleKind } from '@sanlao/shared/people/roles';
import { isPermitted, type Attempt } from './cells.ts';
import type { Stage } from './stage.ts';

export const filePlaces = ['own file', 'own site', 'shared', 'other site'] as const;
export type FilePlace = (typeof filePlaces)[number];

export const fileReach: Record<string, readonly FilePlace[]> = {
  '–': [],
  'own files': ['own file'],
  "site's files": ['own file', 'own site'],
  'site and shared': ['own file', 'own site', 'shared'],
  'all files': filePlaces,
};

export async function fileAttempts(stage: Stage): Promise<Record<string, Attempt<FilePlace>>> {
  const { people, folders, upload, fresh } = stage;
  const { administrator } = people;

  const folderAt = (place: FilePlace) => folders[place === 'own file' ? 'own site' : place];

  /** A file there; the person's own where the role can upload. */
  async function fileAt(place: FilePlace, role: RoleKind): Promise<number> {
    const own = place === 'own file' && role !== 'ministry-viewer';
    const { status, id } = await upload(own ? people[role] : administrator, folderAt(place));
    if (status !== 201) throw new Error(`No file at ${place} for ${role}: ${status}`);
    return id;
  }

  const onFile =
    (request: (id: number, place: FilePlace) => [method: string, path: string, body?: unknown]) =>
    async (role: RoleKind, place: FilePlace) =>
      isPermitted(await people[role].ask(...request(await fileAt(place, role), place)));

  const lists =
    (path: string, listed: (body: unknown) => { id: number }[]) =>
    async (role: RoleKind, place: FilePlace) => {
      const id = path.includes('files') ? await fileAt(place, role) : folderAt(place);
      const { body } = await people[role].ask('GET', path);
      return listed(body).some((item) => item.id === id);
    };
  const dataOf = (body: unknown) => (body as { data: { id: number }[] }).data;

  return {
    'list files': lists(
      '/upload/files?pageSize=100&sort=id:desc',
      (body) => (body as { results: { id: number }[] }).results,
    ),
    'open a file': onFile((id) => ['GET', `/upload/files/${id}`]),
    'list folders': lists('/upload/folders', dataOf),
    'open a folder': async (role, place) =>
      isPermitted(await people[role].ask('GET', `/upload/folders/${folderAt(place)}`)),
    'see the tree of folders': lists('/upload/folder-structure', dataOf),
    'upload into a folder': async (role, place) => {
      const { status, id } = await upload(people[role], folderAt(place));
      return status === 201 && (await folderOf(id)) === folderAt(place);
    },
    'make a folder in a folder': async (role, place) => {
      const body = { name: `ໂຟນເດີ ${Math.random()}`, parent: folderAt(place) };
      return isPermitted(await people[role].ask('POST', '/upload/folders', body));
    },
    'change what is said of it': onFile((id) => ['POST', `/upload?id=${id}`, infoForm()]),
    'replace it': onFile((id) => ['POST', `/upload?id=${id}`, stage.pictureForm({ name: 'replaced.png' })]),
    'move it to the own folder': onFile((id) => [
      'POST',
      '/upload/actions/bulk-move',
      { fileIds: [id], folderIds: [], destinationFolderId: folders['own site'] },
    ]),
    'move an own file there': async (role, place) => {
      const id = await fileAt('own file', role);
      const body = { fileIds: [id], folderIds: [], destinationFolderId: folderAt(place) };
      return isPermitted(await people[role].ask('POST', '/upload/actions/bulk-move', body));
    },
    'delete it': onFile((id) => ['DELETE', `/upload/files/${id}`]),
    'delete several': onFile((id) => [
      'POST',
      '/upload/actions/bulk-delete',
      { fileIds: [id], folderIds: [] },
    ]),
    'attach it to an own entry': async (role, place) => {
      const { documentId } = await fresh('own unit');
      const path = `/content-manager/collection-types/api::article.article/${documentId}`;
      return isPermitted(await people[role].ask('PUT', path, { cover: await fileAt(place, role) }));
    },
    'see its document panel': async (role, place) => {
      const id = await pdfAt(place, role);
      return isPermitted(await people[role].ask('GET', `/documents/files/${id}`));
    },
  };

  async function folderOf(id: number): Promise<number> {
    const { body } = await administrator.ask('GET', `/upload/files/${id}`);
    return body.folder?.id as number;
  }

  async function pdfAt(place: FilePlace, role: RoleKind): Promise<number> {
    const form = new FormData();
    const name = `${Math.random()}.pdf`;
    form.append('files', new Blob([pdf], { type: 'application/pdf' }), name);
    form.append('fileInfo', JSON.stringify({ name, folder: folderAt(place) }));
    const by = place === 'own file' && role !== 'ministry-viewer' ? people[role] : administrator;
    const { body } = await by.ask('POST', '/upload', form);
    return body[0].id as number;
  }
}

function infoForm(): FormData {
  const form = new FormData();
  form.append('fileInfo', JSON.stringify({ alternativeText: 'ຄຳອະທິບາຍ' }));
  return form;
}

const pdf =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';

/** Which folder of the media library is whose: a plain model, so that names of folders are free. */
export const rootFolderUid = 'plugin::access.root-folder';

const notNull = () => ({ notNullable: true });

export const rootFolderModel = {
  uid: rootFolderUid,
  tableName: 'sanlao_root_folders',
  singularName: 'root-folder',
  attributes: {
    id: { type: 'increments' },
    /** code; "" for the shared folder */
    site: { type: 'string', column: { ...notNull(), unique: true } },
    folderId: { type: 'integer', column: notNull() },
  },
};

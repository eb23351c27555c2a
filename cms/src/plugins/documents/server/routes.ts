const get = 'GET' as const;
const post = 'POST' as const;
const forEditors = { policies: ['admin::isAuthenticatedAdmin'] };

/** Below `/documents`, for the admin panel; the rights to the file are checked by the controller. */
export const routes = {
  admin: {
    type: 'admin' as const,
    routes: [
      { method: get, path: '/files/:fileId', handler: 'files.progress', config: forEditors },
      { method: get, path: '/files/:fileId/pages/:page', handler: 'files.picture', config: forEditors },
      { method: post, path: '/files/:fileId/recognise', handler: 'files.recognise', config: forEditors },
      { method: post, path: '/files/:fileId/retry', handler: 'files.retry', config: forEditors },
    ],
  },
};

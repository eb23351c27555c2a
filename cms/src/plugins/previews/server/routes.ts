const get = 'GET' as const;
const post = 'POST' as const;
const forEditors = { policies: ['admin::isAuthenticatedAdmin'] };

/** Below `/previews`, for the admin panel; the rights to the entry are checked by the controller. */
export const routes = {
  admin: {
    type: 'admin' as const,
    routes: [
      { method: get, path: '/entries/:uid/:documentId', handler: 'previews.find', config: forEditors },
      {
        method: post,
        path: '/entries/:uid/:documentId/links',
        handler: 'previews.share',
        config: forEditors,
      },
      { method: post, path: '/links/:name/revoke', handler: 'previews.revoke', config: forEditors },
    ],
  },
};

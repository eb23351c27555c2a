const forEditors = { policies: ['admin::isAuthenticatedAdmin'] };

/** Answers below `/history`; the rights to the entry are checked by the controller. */
export const routes = {
  admin: {
    type: 'admin' as const,
    routes: [
      {
        method: 'GET' as const,
        path: '/entries/:uid/:documentId',
        handler: 'versions.list',
        config: forEditors,
      },
      { method: 'GET' as const, path: '/versions/:id', handler: 'versions.find', config: forEditors },
      {
        method: 'POST' as const,
        path: '/versions/:id/restore',
        handler: 'versions.restore',
        config: forEditors,
      },
    ],
  },
};

const get = 'GET' as const;
const forEditors = { policies: ['admin::isAuthenticatedAdmin'] };

/** Answers below `/activity`; who may read what is decided by the controller. */
export const routes = {
  admin: {
    type: 'admin' as const,
    routes: [
      { method: get, path: '/record', handler: 'record.page', config: forEditors },
      { method: get, path: '/choices', handler: 'record.choices', config: forEditors },
      { method: get, path: '/export/:format', handler: 'record.export', config: forEditors },
    ],
  },
};

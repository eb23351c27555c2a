const forEditors = { policies: ['admin::isAuthenticatedAdmin'] };
const forOperators = { auth: false as const, policies: ['plugin::change-feed.hasFeedToken'] };

/** The editors' answers stand below `/undo`, where the controller decides who may undo what; the operators' below `/api/undo`. */
export const routes = {
  'content-api': {
    type: 'content-api' as const,
    routes: [
      { method: 'POST' as const, path: '/sites/:site', handler: 'operator.take', config: forOperators },
    ],
  },
  admin: {
    type: 'admin' as const,
    routes: [
      { method: 'GET' as const, path: '/sites', handler: 'undo.sites', config: forEditors },
      {
        method: 'GET' as const,
        path: '/sites/:site/publishes',
        handler: 'undo.publishes',
        config: forEditors,
      },
      { method: 'POST' as const, path: '/sites/:site', handler: 'undo.take', config: forEditors },
    ],
  },
};

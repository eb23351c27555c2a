const config = { policies: ['admin::isAuthenticatedAdmin'] };
const entry = '/entries/:uid/:documentId';

/** Answers below `/schedule` for signed-in editors. */
export const routes = {
  admin: {
    type: 'admin' as const,
    routes: [
      { method: 'GET' as const, path: '/plans', handler: 'schedule.list', config },
      { method: 'GET' as const, path: entry, handler: 'schedule.ofEntry', config },
      { method: 'PUT' as const, path: `${entry}/:action`, handler: 'schedule.set', config },
      { method: 'DELETE' as const, path: `${entry}/:action`, handler: 'schedule.cancel', config },
    ],
  },
};

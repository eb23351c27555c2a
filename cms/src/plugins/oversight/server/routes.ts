const config = { policies: ['admin::isAuthenticatedAdmin'] };

/** Below `/oversight`; the controller asks the rules. */
export const routes = {
  admin: {
    type: 'admin' as const,
    routes: [
      { method: 'GET' as const, path: '/board', handler: 'board.find', config },
      { method: 'PUT' as const, path: '/settings', handler: 'board.changeSettings', config },
    ],
  },
};

const forEditors = { policies: ['admin::isAuthenticatedAdmin'] };
const get = 'GET' as const;
const post = 'POST' as const;
const put = 'PUT' as const;

/** Below `/access`; who manages whom is said by the controller. */
export const routes = {
  admin: {
    type: 'admin' as const,
    routes: [
      { method: get, path: '/people', handler: 'people.find', config: forEditors },
      { method: get, path: '/roles', handler: 'people.roles', config: forEditors },
      { method: post, path: '/people', handler: 'people.invite', config: forEditors },
      { method: put, path: '/people/:id', handler: 'people.update', config: forEditors },
    ],
  },
};

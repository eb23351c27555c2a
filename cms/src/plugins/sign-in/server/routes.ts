const forAnybody = { auth: false as const };
const forPeople = { policies: ['admin::isAuthenticatedAdmin'] };

const get = 'GET' as const;
const post = 'POST' as const;

/** Below `/sign-in`. */
export const routes = {
  admin: {
    type: 'admin' as const,
    routes: [
      { method: get, path: '/ways', handler: 'oidc.ways', config: forAnybody },
      { method: get, path: '/oidc', handler: 'oidc.begin', config: forAnybody },
      { method: get, path: '/oidc/callback', handler: 'oidc.callback', config: forAnybody },
      { method: get, path: '/second-factor', handler: 'own.status', config: forPeople },
      { method: post, path: '/second-factor/begin', handler: 'own.begin', config: forPeople },
      { method: post, path: '/second-factor/confirm', handler: 'own.confirm', config: forPeople },
      { method: post, path: '/second-factor/remove', handler: 'own.remove', config: forPeople },
      {
        method: post,
        path: '/second-factor/recovery-codes',
        handler: 'own.newRecoveryCodes',
        config: forPeople,
      },
      { method: get, path: '/people', handler: 'people.list', config: forPeople },
      { method: post, path: '/people/:id/reset', handler: 'people.reset', config: forPeople },
      { method: get, path: '/settings', handler: 'people.settings', config: forPeople },
      { method: 'PUT' as const, path: '/settings', handler: 'people.changeSettings', config: forPeople },
    ],
  },
};

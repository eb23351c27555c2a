const get = 'GET' as const;
const post = 'POST' as const;
const put = 'PUT' as const;
const signedIn = { policies: ['admin::isAuthenticatedAdmin'] };
/** A tab of its own and a download cannot send the token: what is signed in the address says who may. */
const signedAddress = { auth: false as const };

/** Below `/reports`; the controllers ask the rules. */
export const routes = {
  admin: {
    type: 'admin' as const,
    routes: [
      { method: get, path: '/list', handler: 'reports.list', config: signedIn },
      { method: get, path: '/compare', handler: 'reports.compare', config: signedIn },
      { method: post, path: '/draft', handler: 'reports.draft', config: signedIn },
      { method: put, path: '/settings', handler: 'reports.changeSettings', config: signedIn },
      { method: post, path: '/sign', handler: 'reports.sign', config: signedIn },
      { method: get, path: '/one/:id', handler: 'reports.find', config: signedIn },
      { method: put, path: '/one/:id/words', handler: 'reports.write', config: signedIn },
      { method: post, path: '/one/:id/submit', handler: 'reports.submit', config: signedIn },
      { method: post, path: '/one/:id/return', handler: 'reports.return', config: signedIn },
      { method: post, path: '/one/:id/accept', handler: 'reports.accept', config: signedIn },
      { method: post, path: '/one/:id/publication', handler: 'reports.publish', config: signedIn },
      { method: get, path: '/output', handler: 'outputs.open', config: signedAddress },
      { method: get, path: '/slides.js', handler: 'outputs.script', config: signedAddress },
    ],
  },
};

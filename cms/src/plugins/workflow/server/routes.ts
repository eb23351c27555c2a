const forEditors = { policies: ['admin::isAuthenticatedAdmin'] };

const route = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, handler: string) => ({
  method,
  path,
  handler,
  config: forEditors,
});

/** Below `/workflow`, for the admin panel; the controllers ask what each person may do. */
export const routes = {
  admin: {
    type: 'admin' as const,
    routes: [
      route('GET', '/entries/:uid/:documentId', 'entries.overview'),
      route('POST', '/entries/:uid/:documentId/steps', 'entries.step'),
      route('POST', '/entries/:uid/:documentId/comments', 'entries.comment'),
      route('GET', '/states/:uid', 'entries.states'),
      route('GET', '/waiting', 'entries.waiting'),
      route('GET', '/waiting/count', 'entries.waitingCount'),
      route('GET', '/settings', 'people.settings'),
      route('PUT', '/settings', 'people.changeSetting'),
      route('GET', '/delegations', 'people.delegations'),
      route('GET', '/delegations/people', 'people.receivers'),
      route('POST', '/delegations', 'people.delegate'),
      route('DELETE', '/delegations/:id', 'people.endDelegation'),
    ],
  },
};

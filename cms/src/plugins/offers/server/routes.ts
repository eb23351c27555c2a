const route = (method: 'GET' | 'POST', path: string, handler: string) => ({
  method,
  path,
  handler,
  config: { policies: ['admin::isAuthenticatedAdmin'] },
});

/** Below `/offers`, for the admin panel; the controllers ask what each person may do. */
export const routes = {
  admin: {
    type: 'admin' as const,
    routes: [
      route('GET', '/entries/:uid/:documentId', 'offers.ofEntry'),
      route('POST', '/entries/:uid/:documentId', 'offers.offer'),
      route('POST', '/entries/:uid/:documentId/cancel', 'offers.cancel'),
      route('GET', '/received', 'offers.received'),
      route('GET', '/received/count', 'offers.receivedCount'),
      route('POST', '/:id/answer', 'offers.answer'),
    ],
  },
};

/** Answers below `/lao-text` for signed-in editors. */
export const routes = {
  admin: {
    type: 'admin' as const,
    routes: [
      {
        method: 'GET' as const,
        path: '/reports/:uid/:documentId',
        handler: 'reports.find',
        config: { policies: ['admin::isAuthenticatedAdmin'] },
      },
    ],
  },
};

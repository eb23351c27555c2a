/** Answers below `/checks` for signed-in editors. */
export const routes = {
  admin: {
    type: 'admin' as const,
    routes: [
      {
        method: 'GET' as const,
        path: '/:uid/:documentId',
        handler: 'findings.find',
        config: { policies: ['admin::isAuthenticatedAdmin'] },
      },
    ],
  },
};

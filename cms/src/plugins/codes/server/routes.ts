/** Answers below `/codes` for signed-in editors. */
export const routes = {
  admin: {
    type: 'admin' as const,
    routes: [
      {
        method: 'GET' as const,
        path: '/options',
        handler: 'options.find',
        config: { policies: ['admin::isAuthenticatedAdmin'] },
      },
    ],
  },
};

const config = { policies: ['admin::isAuthenticatedAdmin'] };

const route = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, handler: string) => ({
  ...{ method, path, handler, config },
});

/** Below `/notices`, for the admin panel; the controllers ask what each person may do. */
export const routes = {
  admin: {
    type: 'admin' as const,
    routes: [
      route('GET', '/own', 'own.read'),
      route('PUT', '/own', 'own.choose'),
      route('POST', '/own/email/test', 'own.testMail'),
      route('PUT', '/own/chat', 'own.storeChat'),
      route('DELETE', '/own/chat', 'own.removeChat'),
      route('POST', '/own/chat/test', 'own.testChat'),
      route('GET', '/channels', 'chats.channels'),
      route('PUT', '/sites/:site/chat', 'chats.store'),
      route('DELETE', '/sites/:site/chat', 'chats.remove'),
      route('POST', '/sites/:site/chat/test', 'chats.test'),
    ],
  },
};

const forPublisher = { auth: false as const, policies: ['plugin::change-feed.hasFeedToken'] };
const forEditors = { policies: ['admin::isAuthenticatedAdmin'] };

const get = 'GET' as const;
const post = 'POST' as const;

/** The publisher's answers stand below `/api/change-feed`, the editors' below `/change-feed`. */
export const routes = {
  'content-api': {
    type: 'content-api' as const,
    routes: [
      { method: get, path: '/changes', handler: 'feed.changes', config: forPublisher },
      { method: post, path: '/acknowledge', handler: 'feed.acknowledge', config: forPublisher },
      { method: post, path: '/receipts', handler: 'feed.receipts', config: forPublisher },
      { method: get, path: '/keys', handler: 'feed.keys', config: forPublisher },
    ],
  },
  admin: {
    type: 'admin' as const,
    routes: [
      {
        method: get,
        path: '/receipts/:uid/:documentId',
        handler: 'progress.ofDocument',
        config: forEditors,
      },
      { method: get, path: '/waiting', handler: 'progress.waiting', config: forEditors },
    ],
  },
};

import { apolloServer } from '../src/graphql-limits.ts';
import { largestUpload } from '@sanlao/shared/media/largest-upload';

/**
 * Local plugins. Their order is the order of their document middlewares, outermost first: the change feed opens the
 * transaction, text is made canonical before it is checked.
 */
const local = [
  'change-feed',
  'previews',
  'activity',
  'history',
  'undo',
  'offers',
  'access',
  'sign-in',
  'workflow',
  'lao-lists',
  'lao-text',
  'url-identity',
  'validation',
  'codes',
  'rich-text',
  'editing-layouts',
  'media',
  'documents',
  'checks',
  'schedule',
  'reports',
  'oversight',
  'notices',
] as const;

const localPlugins = Object.fromEntries(
  local.map((name) => [name, { enabled: true, resolve: `./src/plugins/${name}` }]),
);

export default {
  ...localPlugins,
  upload: {
    config: {
      sizeLimit: largestUpload,
      // plugin media decides, with reasons in both languages
      security: { allowedTypes: ['*'] },
      breakpoints: {},
    },
  },
  graphql: {
    enabled: true,
    config: {
      endpoint: '/graphql',
      shadowCRUD: true,
      landingPage: false,
      depthLimit: 10,
      defaultLimit: 100,
      maxLimit: 100,
      apolloServer,
    },
  },
};

import { environment } from '../src/runtime.ts';
import { largestUpload } from '@sanlao/shared/media/largest-upload';

const { adminUrl, cmsPort } = environment;

export default [
  'strapi::logger',
  'strapi::errors',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: {
        useDefaults: true,
        // Strings, because Strapi would add its own sources to lists.
        directives: {
          'default-src': "'self'",
          'script-src': "'self'",
          'style-src': "'self' 'unsafe-inline'",
          'font-src': "'self' data:",
          'connect-src': "'self'",
          'img-src': "'self' data: blob:",
          'media-src': "'self' data: blob:",
          'frame-ancestors': "'none'",
          'form-action': "'self'",
          upgradeInsecureRequests: null,
        },
      },
      frameguard: { action: 'deny' },
      referrerPolicy: { policy: 'same-origin' },
      crossOriginOpenerPolicy: { policy: 'same-origin' },
    },
  },
  {
    name: 'strapi::cors',
    config: {
      origin: [`http://localhost:${cmsPort}`, `http://127.0.0.1:${cmsPort}`, ...(adminUrl ? [adminUrl] : [])],
      keepHeadersOnError: true,
    },
  },
  'strapi::query',
  {
    name: 'strapi::body',
    config: {
      jsonLimit: '5mb',
      formLimit: '1mb',
      textLimit: '1mb',
      formidable: { maxFileSize: largestUpload },
    },
  },
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];

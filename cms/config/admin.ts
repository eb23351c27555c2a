import { secrets } from '../src/runtime.ts';

export default {
  url: '/admin',
  auth: { secret: secrets.adminJwtSecret },
  apiToken: { salt: secrets.apiTokenSalt },
  transfer: { token: { salt: secrets.transferTokenSalt } },
  secrets: { encryptionKey: secrets.encryptionKey },
  flags: { nps: false, promoteEE: false, docLinks: false },
  preview: { enabled: false },
  autoOpen: false,
};

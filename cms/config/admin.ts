import { secrets } from '../src/runtime.ts';

const minutes = 60;
const hours = 60 * minutes;
const days = 24 * hours;

export default {
  url: '/admin',
  auth: {
    secret: secrets.adminJwtSecret,
    /** seconds; "refresh" is a session that the browser remembers when it is closed */
    sessions: {
      accessTokenLifespan: 10 * minutes,
      idleSessionLifespan: 1 * hours,
      maxSessionLifespan: 12 * hours,
      idleRefreshTokenLifespan: 3 * days,
      maxRefreshTokenLifespan: 14 * days,
    },
  },
  // Plugin sign-in counts in the database instead: this counter forgets at a restart, and counts good sign-ins too.
  rateLimit: { enabled: false },
  apiToken: { salt: secrets.apiTokenSalt },
  transfer: { token: { salt: secrets.transferTokenSalt } },
  secrets: { encryptionKey: secrets.encryptionKey },
  flags: { nps: false, promoteEE: false, docLinks: false },
  preview: { enabled: false },
  autoOpen: false,
};

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot, readEnvironment } from './environment.ts';

describe('the environment', () => {
  it('has a default for everything', () => {
    expect(readEnvironment({})).toEqual({
      dataDir: join(projectRoot, '.data'),
      cmsPort: 1337,
      sitePort: 4000,
      controlPort: 4001,
      databaseUrl: undefined,
      portalHost: undefined,
      adminUrl: undefined,
      sampleContent: true,
      clamd: undefined,
      unscanned: 'serve',
      documentWorkers: undefined,
      oidc: undefined,
      mail: undefined,
      chatOrigins: [],
    });
  });

  it.each([
    [
      'smtp://127.0.0.1',
      { host: '127.0.0.1', port: 587, secure: false, user: undefined, password: undefined },
    ],
    [
      'smtps://mail.gov.la',
      { host: 'mail.gov.la', port: 465, secure: true, user: undefined, password: undefined },
    ],
    [
      'smtp://sanlao%40gov.la:a%2Fb@mail.gov.la:2525',
      { host: 'mail.gov.la', port: 2525, secure: false, user: 'sanlao@gov.la', password: 'a/b' },
    ],
    ['smtp://[::1]:25', { host: '::1', port: 25, secure: false, user: undefined, password: undefined }],
  ])('knows the mail server %s', (SMTP_URL, server) => {
    expect(readEnvironment({ SMTP_URL, MAIL_FROM: 'sanlao@gov.la' }).mail).toEqual({
      ...server,
      from: 'sanlao@gov.la',
    });
  });

  it('knows chats inside the network', () => {
    const { chatOrigins } = readEnvironment({ CHAT_ORIGINS: 'https://chat.gov.la, http://10.0.0.5:8065' });
    expect(chatOrigins).toEqual(['https://chat.gov.la', 'http://10.0.0.5:8065']);
  });

  it.each([
    ['a mail server without a sender', { SMTP_URL: 'smtp://mail.gov.la' }, 'MAIL_FROM'],
    ['a sender without a mail server', { MAIL_FROM: 'sanlao@gov.la' }, 'SMTP_URL'],
    [
      'a mail server of another kind',
      { SMTP_URL: 'https://hunter2@mail.gov.la', MAIL_FROM: 'a@gov.la' },
      'SMTP_URL',
    ],
    [
      'a password that cannot be decoded',
      { SMTP_URL: 'smtp://a:100%hunter2@b', MAIL_FROM: 'a@gov.la' },
      'SMTP_URL',
    ],
    ['a sender that is no address', { SMTP_URL: 'smtp://mail.gov.la', MAIL_FROM: 'sanlao' }, 'MAIL_FROM'],
    ['a chat with a path', { CHAT_ORIGINS: 'https://chat.gov.la/hook' }, 'CHAT_ORIGINS'],
    ['a chat of another kind', { CHAT_ORIGINS: 'ftp://chat.gov.la' }, 'CHAT_ORIGINS'],
  ])('refuses %s', (_, variables, name) => {
    expect(() => readEnvironment(variables)).toThrow(name);
    expect(() => readEnvironment(variables)).not.toThrow('hunter2');
  });

  const provider = {
    OIDC_ISSUER: 'https://id.gov.la',
    OIDC_CLIENT_ID: 'sanlao',
    OIDC_CLIENT_SECRET: 'hunter2',
  };

  it('knows the provider of single sign-on', () => {
    expect(readEnvironment(provider).oidc).toEqual({
      issuer: 'https://id.gov.la',
      clientId: 'sanlao',
      clientSecret: 'hunter2',
      emailClaim: 'email',
      rolesClaim: undefined,
    });
  });

  it('refuses half a provider', () => {
    expect(() => readEnvironment({ ...provider, OIDC_CLIENT_SECRET: '' })).toThrow('OIDC_CLIENT_SECRET');
  });

  it.each([
    ['127.0.0.1:3310', { host: '127.0.0.1', port: 3310 }],
    ['scanner.gov.la:3310', { host: 'scanner.gov.la', port: 3310 }],
    ['/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
  ])('finds the virus scanner at %s, and holds back what it did not see', (SANLAO_CLAMD, clamd) => {
    expect(readEnvironment({ SANLAO_CLAMD })).toMatchObject({ clamd, unscanned: 'hold' });
    expect(readEnvironment({ SANLAO_CLAMD, SANLAO_UNSCANNED: 'serve' }).unscanned).toBe('serve');
  });

  it('does not hold back what no scanner will ever see', () => {
    expect(() => readEnvironment({ SANLAO_UNSCANNED: 'hold' })).toThrow('SANLAO_CLAMD');
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readEnvironment({ CMS_PORT: '', DATABASE_URL: '' })).toMatchObject({
      cmsPort: 1337,
      databaseUrl: undefined,
    });
  });

  it.each([
    ['CMS_PORT', 'eighty', '"eighty"'],
    ['SITE_PORT', '0', '"0"'],
    ['CONTROL_PORT', '70000', '"70000"'],
    ['PORTAL_HOST', 'https://www.gov.la/', '"https://www.gov.la/"'],
    ['ADMIN_URL', 'http://cms.gov.la', 'https'],
    ['SANLAO_SAMPLE_CONTENT', 'maybe', '"maybe"'],
    ['SANLAO_CLAMD', 'localhost', 'host:port'],
    ['SANLAO_UNSCANNED', 'perhaps', '"perhaps"'],
    ['SANLAO_DOCUMENT_WORKERS', '0', '"0"'],
    ['OIDC_ISSUER', 'http://id.gov.la', 'https'],
  ])('refuses %s=%s and says what is wrong', (name, value, said) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(name);
    expect(() => readEnvironment({ [name]: value })).toThrow(said);
  });

  it('never shows a password', () => {
    const read = () => readEnvironment({ DATABASE_URL: 'mysql://sanlao:hunter2@db/cms' });
    expect(read).toThrow('DATABASE_URL');
    expect(read).not.toThrow('hunter2');
  });

  it('tells all faults at once', () => {
    expect(() => readEnvironment({ CMS_PORT: 'x', SITE_PORT: 'y' })).toThrow(/CMS_PORT.*SITE_PORT/);
  });
});

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
    });
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

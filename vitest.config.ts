import { defineConfig } from 'vitest/config';

const everywhere = ['**/node_modules/**', '**/dist/**'];

/** What a busy machine makes late is late, not wrong. */
const patient = { poll: { timeout: 20_000 } };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          expect: patient,
          include: ['{shared,site,scripts,cms}/**/*.test.ts'],
          exclude: [...everywhere, '**/*.{integration,browser,reader}.test.ts'],
          // Some render whole sites, on machines that do other things too.
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        // A real CMS, database or web server in processes of their own: two files at a time wait for different things.
        test: {
          name: 'integration',
          expect: patient,
          include: ['{shared,site,scripts,cms}/**/*.integration.test.ts'],
          exclude: everywhere,
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        // A real browser on the built admin and the built sites.
        test: {
          name: 'browser',
          expect: patient,
          include: ['{shared,site,scripts,cms}/**/*.browser.test.ts'],
          exclude: everywhere,
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        // Every kind of page on one running product with the sample content; these tests change nothing on it.
        test: {
          name: 'reader',
          expect: patient,
          include: ['scripts/integration/reader/*.reader.test.ts'],
          globalSetup: 'scripts/testing/reader/setup.ts',
          exclude: everywhere,
          fileParallelism: false,
          // Pages in the browser at once: it draws while the tests look.
          maxConcurrency: 3,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});

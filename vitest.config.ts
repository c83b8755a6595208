import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { findBrowser } from './scripts/lib/browser/find.ts';

const inProject = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Told apart by file name: *.test.ts in Node, *.browser.test.ts in a real browser, e2e/ on the built add-on. */
export default defineConfig({
  test: {
    coverage: {
      provider: 'v8',
      include: [
        '{components,data,entrypoints,mentions,scripts/lib}/**/*.{ts,tsx}',
        '{messages,wire}.ts',
      ],
      exclude: ['**/*.test.*', '**/fixtures/**', 'scripts/lib/{browser,test}/**'],
      reporter: ['json-summary', 'html'],
      reportOnFailure: true,
      reportsDirectory: 'artifacts/coverage',
    },
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          // No test depends on time; this only ends one that hangs, on however busy a machine.
          testTimeout: 60_000,
          expect: { poll: { timeout: 30_000 } },
          include: ['**/*.test.{ts,tsx}'],
          exclude: ['**/*.browser.test.*', 'e2e/**', 'node_modules/**', '.output/**'],
          setupFiles: ['scripts/lib/test/words.ts'],
        },
      },
      {
        // WXT's plugin sets up Node only; in the browser these stand for what it does.
        resolve: {
          alias: {
            'wxt/browser': inProject('scripts/lib/test/browser.ts'),
            '#i18n': inProject('.wxt/i18n/index.ts'),
          },
        },
        optimizeDeps: {
          include: [
            'wxt/testing/fake-browser',
            '@mozilla/readability/Readability-readerable.js',
            '@wxt-dev/i18n',
            'preact',
            'preact/jsx-dev-runtime',
          ],
        },
        test: {
          name: 'browser',
          testTimeout: 60_000,
          expect: { poll: { timeout: 30_000 } },
          include: ['**/*.browser.test.{ts,tsx}'],
          exclude: ['node_modules/**'],
          setupFiles: ['scripts/lib/test/browser.ts', 'scripts/lib/test/words.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: findBrowser('chromium'),
                args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
              },
              // Not UTC: a day that slips by one shows.
              contextOptions: { timezoneId: 'Europe/Paris' },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          // Two browsers at a time, each with a proxy of its own: two cores do not carry more.
          maxWorkers: 2,
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});

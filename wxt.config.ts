import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { assembleCorpus } from './scripts/lib/assemble-corpus.ts';
import { MINIMUM } from './scripts/lib/browser/minimum.ts';

/** Resolves WXT's `browser` to the browser's own API instead of the polyfill around it. */
const NATIVE_BROWSER: Plugin = {
  name: 'parallax:native-browser',
  enforce: 'pre',
  resolveId: (id) =>
    id === '@wxt-dev/webextension-polyfill/browser' || id === 'wxt/browser'
      ? fileURLToPath(import.meta.resolve('@wxt-dev/browser'))
      : null,
};

/** Puts our own context of a content script in the place of WXT's, which speaks to the page. */
const SILENT_CONTEXT: Plugin = {
  name: 'parallax:silent-context',
  enforce: 'pre',
  resolveId: (id) =>
    id === 'wxt/utils/content-script-context'
      ? fileURLToPath(new URL('./entrypoints/content/script-context.ts', import.meta.url))
      : null,
};

/**
 * Names the root alone in the sheet of marks. All else takes it from there in Chromium, which would keep what a
 * rule says with each element that the rule names, painted or not; in Firefox nothing does
 * (docs/adr/0017-two-scripts.md).
 */
const MARKS_FROM_ROOT: Plugin = {
  name: 'parallax:marks-from-root',
  enforce: 'pre',
  transform: (code, id) =>
    id.split('?')[0]?.endsWith('/highlight.css') === true
      ? code.replaceAll('::highlight(', ':root::highlight(')
      : null,
};

/** Chromium suggests four keys at most; these four are the way through a page without a pointer. */
const COMMANDS = {
  'next-mention': {
    suggested_key: { default: 'Alt+Shift+J' },
    description: '__MSG_command_next__',
  },
  'previous-mention': {
    suggested_key: { default: 'Alt+Shift+K' },
    description: '__MSG_command_previous__',
  },
  'open-mention': {
    suggested_key: { default: 'Alt+Shift+O' },
    description: '__MSG_command_open__',
  },
  'pause-tab': {
    suggested_key: { default: 'Alt+Shift+U' },
    description: '__MSG_command_pause__',
  },
  'look-up': { description: '__MSG_command_lookUp__' },
  'add-account': { description: '__MSG_command_add__' },
};

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  manifestVersion: 3,
  imports: false,
  outDir: '.output',
  vite: ({ browser }) => ({ plugins: browser === 'firefox' ? [] : [MARKS_FROM_ROOT] }),
  // The source package is what reviewers build: everything but what can be made again.
  zip: {
    dotSources: true,
    excludeSources: ['.git/**', '.wxt/**', '.cache/**', 'artifacts/**', 'coverage/**', '*.log'],
  },
  hooks: {
    'prepare:publicPaths': (_wxt, paths) => {
      paths.push('corpus.json');
    },
    // The page does without the polyfill: what it calls gives promises in both browsers, and the ten
    // kilobytes would be read on every page (docs/adr/0003-polyfill.md).
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.every((entry) => entry.type === 'content-script')) return;
      // What the oldest browsers understand needs no second form.
      config.build = {
        ...config.build,
        cssTarget: [`chrome${parseInt(MINIMUM.chrome)}`, `firefox${parseInt(MINIMUM.firefox)}`],
      };
      config.plugins?.push(NATIVE_BROWSER, SILENT_CONTEXT);
    },
    // The corpus is checked and joined at build time: what breaks the schema stops the build here.
    'build:publicAssets': (_wxt, files) => {
      const file = join(mkdtempSync(join(tmpdir(), 'corpus-')), 'corpus.json');
      writeFileSync(file, JSON.stringify(assembleCorpus('data/corpus')));
      files.push({ absoluteSrc: file, relativeDest: 'corpus.json' });
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    short_name: 'Parallax',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    commands: COMMANDS,
    permissions: ['storage', 'scripting', 'search', 'contextMenus', 'alarms'],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' https: http://localhost:* http://127.0.0.1:*; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'parallax@parallax.example',
              strict_min_version: MINIMUM.firefox,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: MINIMUM.chrome }),
  }),
});

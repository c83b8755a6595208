import { writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { assembleCorpus } from './scripts/lib/assemble-corpus.ts';

/**
 * Chrome 140 and Firefox 150 are the first to find our own highlights under a point and to place a
 * popover by CSS anchors; see docs/adr/0002-browsers.md.
 */
const MINIMUM = { chrome: '140', firefox: '150.0' };

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  manifestVersion: 3,
  imports: false,
  outDir: '.output',
  hooks: {
    'prepare:publicPaths': (_wxt, paths) => {
      paths.push('corpus.json');
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
    permissions: ['storage'],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
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

import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/** What a page would carry of each library: only what a candidate uses of it. */
const USED: Record<string, string> = {
  MiniSearch: "export { default } from 'minisearch';",
  uFuzzy: "export { default } from '@leeoniya/ufuzzy';",
  FlexSearch: "export { Index } from 'flexsearch';",
  Orama: "export { create, insertMultiple, search } from '@orama/orama';",
  'the popup’s search': "export { makeSearch } from '/data/search/search.ts';",
};

const ENTRY = 'virtual:weighed';

/** Minified and compressed, in kB, by the name of the candidate. */
export async function weigh(): Promise<Map<string, number>> {
  const weights = new Map<string, number>();
  for (const [name, code] of Object.entries(USED)) {
    const output = await build({
      configFile: false,
      logLevel: 'silent',
      plugins: [
        {
          name: 'weighed',
          enforce: 'pre',
          resolveId: (id) => (id.endsWith(ENTRY) ? ENTRY : null),
          load: (id) => (id === ENTRY ? code : null),
        },
      ],
      build: {
        write: false,
        minify: true,
        rolldownOptions: { input: ENTRY, preserveEntrySignatures: 'strict' },
      },
    });
    const bundles = Array.isArray(output) ? output : [output];
    const text = bundles
      .flatMap((bundle) => ('output' in bundle ? bundle.output : []))
      .map((part) => ('code' in part ? part.code : ''))
      .join('');
    weights.set(name, gzipSync(text).length / 1000);
  }
  return weights;
}

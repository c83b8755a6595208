import { build } from 'vite';

/** A script of bench/in-page with all that it imports, minified, to be run in a page. */
export async function bundle(name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2024',
      lib: { entry: `bench/in-page/${name}.ts`, formats: ['iife'], name: 'bench' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first !== undefined && 'output' in first ? first.output[0] : undefined;
  if (chunk === undefined) throw new Error(`${name} was not bundled`);
  return chunk.code;
}

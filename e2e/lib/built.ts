import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BrowserName } from '../../scripts/lib/browser/find.ts';

/** The folder of the built extension. @throws with what to do where it was not built. */
export function builtExtension(name: BrowserName): string {
  const folder = `.output/${name === 'firefox' ? 'firefox' : 'chrome'}-mv3`;
  if (existsSync(resolve(folder, 'manifest.json'))) return folder;
  throw new Error(`${folder} is not there: \`npm test\` builds the extension before these tests`);
}

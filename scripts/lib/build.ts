import { spawnSync } from 'node:child_process';
import type { BrowserName } from './browser/find.ts';

/** Builds the extension for a browser. @returns the folder of the built extension. @throws with the build's own words. */
export function build(name: BrowserName): string {
  const target = name === 'firefox' ? 'firefox' : 'chrome';
  const { status, stdout, stderr } = spawnSync('wxt', ['build', '-b', target], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  if (status !== 0) throw new Error(`the extension could not be built:\n${stdout}${stderr}`);
  return `.output/${target}-mv3`;
}

import { browser } from 'wxt/browser';

/** The bundled corpus as the build wrote it, not yet checked. It is a file of the extension: no network. */
export async function fetchBundle(): Promise<unknown> {
  const response = await fetch(browser.runtime.getURL('/corpus.json'));
  if (!response.ok) throw new Error(`corpus.json: ${response.status} ${response.statusText}`);
  return response.json();
}

import axe from 'axe-core';
import { render, type ComponentChild } from 'preact';
import { cdp } from 'vitest/browser';
import noteCss from '../../../components/note.css?inline';
import pageCss from '../../../components/page.css?inline';
import tokensCss from '../../../components/tokens.css?inline';

/** Draws a component alone on the page, with the styles that it has in the extension. */
export function draw(component: ComponentChild): HTMLElement {
  const style = document.createElement('style');
  style.textContent = tokensCss + pageCss + noteCss;
  const root = document.createElement('div');
  render(null, document.body);
  document.body.replaceChildren(style, root);
  render(component, root);
  return root;
}

/** The words that a reader sees in the first element that matches; `none` where there is none. */
export const wordsOf = (root: ParentNode, selector: string): string => {
  const element = root.querySelector(selector);
  return element instanceof HTMLElement ? element.innerText.replaceAll(/\s+/g, ' ').trim() : 'none';
};

export const allWords = (root: ParentNode, selector: string): string[] =>
  [...root.querySelectorAll(selector)].map((element) =>
    (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
  );

/** As a reader's system asks for it. */
export async function preferScheme(value: 'light' | 'dark'): Promise<void> {
  const features = [{ name: 'prefers-color-scheme', value }];
  await cdp().send('Emulation.setEmulatedMedia', { features });
}

/** How a reader's system can ask for colours: a palette of its own may be forced on every page. */
const COLOURS = {
  dark: [{ name: 'prefers-color-scheme', value: 'dark' }],
  'forced colours': [{ name: 'forced-colors', value: 'active' }],
  light: [{ name: 'prefers-color-scheme', value: 'light' }],
};

/** What axe finds against it in light, dark and forced colours, with everything that folds unfolded. */
export async function violations(root: HTMLElement): Promise<string[]> {
  for (const details of (root.shadowRoot ?? root).querySelectorAll('details')) details.open = true;
  const found: string[] = [];
  for (const [scheme, features] of Object.entries(COLOURS)) {
    await cdp().send('Emulation.setEmulatedMedia', { features });
    const results = await axe.run(root);
    for (const { id, nodes } of results.violations) {
      found.push(...nodes.map(({ html }) => `${scheme}: ${id}: ${html}`));
    }
  }
  return found;
}

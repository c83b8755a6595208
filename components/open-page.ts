import { render, type ComponentChild } from 'preact';
import { interfaceLanguage } from '../data/view/language.ts';

/**
 * Draws one of the extension's own pages into its document. The document is in the language of the words
 * that are shown, which is not always the browser's own; what the corpus tells is marked where it differs.
 */
export function openPage(page: ComponentChild, title?: string): void {
  document.documentElement.lang = interfaceLanguage();
  if (title !== undefined) document.title = title;
  const app = document.querySelector('#app');
  if (app !== null) render(page, app);
}

import { expect, it } from 'vitest';
import { languagesOf } from './languages.ts';

const pageOf = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

it('gives the language of the page and of every block in it', () => {
  const page = pageOf(
    '<html lang="en-GB"><p>One</p><p lang="fr">Deux <b lang="de">drei</b></p><li><a lang="uk">Українська</a>',
  );
  expect(languagesOf(page)).toEqual(['en-GB', 'fr']);
});

it('gives none where the page as a whole has none', () => {
  expect(languagesOf(pageOf('<p lang="fr">Deux</p><p>?</p>'))).toBeNull();
});

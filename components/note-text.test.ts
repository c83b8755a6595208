import { expect, test } from 'vitest';
import { cardFixture } from '../scripts/lib/test/cards.ts';
import { noteMarkdown, noteText } from './note-text.ts';

const card = cardFixture('lake-summit');

test('each account is copied with its source, and the words quoted with their paragraph', () => {
  const copied = noteMarkdown(card);
  for (const { positions } of card.questions) {
    for (const { statement, source, evidence } of positions.flatMap(({ accounts }) => accounts)) {
      expect(copied).toContain(statement);
      expect(copied).toContain(source.title);
      for (const entry of evidence) {
        expect(copied).toContain(entry.type === 'paragraph' ? entry.fragment : entry.exact);
      }
    }
  }
});

test('what contradicts what is said in words', () => {
  expect(noteMarkdown(card)).toMatch(/^A and [B-Z] contradict each other: /m);
});

test('plain text is the same without the signs of Markdown', () => {
  expect(noteText(card)).not.toMatch(/\*\*|^#/m);
  expect(noteText(card)).toContain(card.title);
});

import { afterEach, describe, expect, test } from 'vitest';
import { hitOf, marksOf, mentionOf, setPage, textOf } from '../../scripts/lib/test/page.ts';
import { isShown } from './marks.ts';
import { isCleared, paint, paintOpen, unpaint } from './paint.ts';
import { boxesOf, indexMarks, markAt } from './point.ts';

afterEach(unpaint);

describe('a mention', () => {
  test('is tied to the words where they stand, over the elements between', () => {
    setPage('<p>before</p><p id="here">the <a href="/x">Lake</a> <em>Sum</em>mit met</p>');
    const [mark] = marksOf(mentionOf('Lake Summit'));
    expect(mark?.text).toBe('Lake Summit');
    expect(mark && textOf(mark.range)).toBe('Lake Summit');
    expect(mark?.element.id).toBe('here');
  });

  test.each([
    '<p style="display: none">Lake Summit</p>',
    '<div style="visibility: hidden"><p>Lake Summit</p></div>',
    '<p>seen <span style="display: none">Lake Summit</span></p>',
    '<details><p>Lake Summit</p></details>',
  ])('in hidden text is not shown, until the text is: %s', (html) => {
    setPage(html);
    const [mark] = marksOf(mentionOf('Lake Summit'));
    expect(mark && isShown(mark)).toBe(false);
    for (const element of document.querySelectorAll('[style]')) element.removeAttribute('style');
    document.querySelector('details')?.setAttribute('open', '');
    expect(mark && isShown(mark)).toBe(true);
  });
});

describe('painting', () => {
  const painted = (name: string): string[] =>
    [...(CSS.highlights.get(name) ?? [])].map((range) => range.startContainer.textContent ?? '');

  test('sets events and names apart, and changes nothing in the page', () => {
    const page = setPage('<p>Lake Summit</p><p>Jane Doe</p>');
    const before = page.outerHTML;
    paint(marksOf(mentionOf('Lake Summit'), mentionOf('Jane Doe', { kind: 'actor' })));
    expect(painted('parallax-event')).toEqual(['Lake Summit']);
    expect(painted('parallax-actor')).toEqual(['Jane Doe']);
    expect(page.outerHTML).toBe(before);
  });

  test('again takes the place of what was painted', () => {
    setPage('<p>Lake Summit</p><p>Other Summit</p>');
    paint(marksOf(mentionOf('Lake Summit')));
    paint(marksOf(mentionOf('Other Summit')));
    expect(painted('parallax-event')).toEqual(['Other Summit']);
    paint([]);
    expect(CSS.highlights.size).toBe(0);
  });

  test('in another look or again keeps no old mark, and tells single sources apart', () => {
    setPage('<p>Lake Summit</p><p>Other Summit</p>');
    const marks = marksOf(mentionOf('Lake Summit'), mentionOf('Other Summit', { id: 'other' }));
    paint(marks, { look: 'dotted', single: new Set(['other']) });
    expect(painted('parallax-event')).toEqual(['Lake Summit']);
    expect(painted('parallax-single')).toEqual(['Other Summit']);
    paint(marks, { look: 'tint', single: new Set() });
    expect([...CSS.highlights.keys()]).toEqual(['parallax-event-tint']);
    expect(painted('parallax-event-tint')).toHaveLength(2);
  });

  test('leaves what stays as it is, and does again what the page has cleared', () => {
    setPage('<p>Lake Summit</p><p>Other Summit</p>');
    const marks = marksOf(mentionOf('Lake Summit'), mentionOf('Other Summit'));
    const first = paint(marks);
    const before = CSS.highlights.get('parallax-event');
    const second = paint(marks.slice(1), undefined, first);
    expect(CSS.highlights.get('parallax-event')).toBe(before);
    expect(painted('parallax-event')).toEqual(['Other Summit']);
    CSS.highlights.clear();
    expect(isCleared()).toBe(true);
    paint(marks, undefined, second);
    expect(painted('parallax-event')).toHaveLength(2);
    expect(isCleared()).toBe(false);
  });

  test('marks the one whose card is open, and leaves nothing behind', () => {
    setPage('<p>Lake Summit</p>');
    const { mark } = hitOf('Lake Summit');
    paint([mark]);
    paintOpen([mark]);
    expect(painted('parallax-open')).toEqual(['Lake Summit']);
    paintOpen([]);
    expect(CSS.highlights.has('parallax-open')).toBe(false);
    paintOpen([mark]);
    unpaint();
    expect(CSS.highlights.size).toBe(0);
  });

  test('leaves the page’s own highlights alone', () => {
    setPage('<p>Lake Summit</p>');
    CSS.highlights.set('own', new Highlight());
    paint(marksOf(mentionOf('Lake Summit')));
    unpaint();
    expect([...CSS.highlights.keys()]).toEqual(['own']);
    CSS.highlights.delete('own');
  });
});

describe('the mark under the pointer', () => {
  const at = (x: number, y: number) => {
    const target = document.elementFromPoint(x, y);
    const marks = marksOf(mentionOf('Lake Summit'), mentionOf('Jane Doe', { id: 'jane-doe' }));
    return target === null ? null : markAt(indexMarks(marks), target, x, y);
  };
  const middle = ({ left, top, width, height }: DOMRect): [number, number] => [
    left + width / 2,
    top + height / 2,
  ];

  test('is found in its block or in an element inside it', () => {
    setPage('<p>the <b>Lake Summit</b> and Jane Doe met</p>');
    expect(at(...middle(hitOf('Lake Summit').box))?.mark.mention.id).toBe('lake-summit');
    expect(at(...middle(hitOf('Jane Doe').box))?.mark.mention.id).toBe('jane-doe');
  });

  test('is none between marks or on what lies over them', () => {
    setPage('<p>the Lake Summit and Jane Doe met</p>');
    expect(at(...middle(hitOf('and').box))).toBeNull();
    const over = document.createElement('div');
    over.style.cssText = 'position: fixed; inset: 0';
    document.body.append(over);
    expect(at(...middle(hitOf('Lake Summit').box))).toBeNull();
  });

  test('gives the box of the line that the pointer is in', () => {
    setPage('<p style="width: 6ch; font: 16px monospace">Lake Summit Jane Doe</p>');
    const [mark] = marksOf(mentionOf('Lake Summit'));
    const boxes = mark === undefined ? [] : boxesOf(mark);
    expect(boxes).toHaveLength(2);
    for (const box of boxes) {
      expect(at(...middle(box))?.box.toJSON()).toEqual(box.toJSON());
    }
  });

  test('is gone, without an error, once the page has shortened its text', () => {
    setPage('<p>the Lake Summit and Jane Doe</p>');
    const { mark } = hitOf('Lake Summit');
    const text = mark.range.startContainer;
    text.textContent = 'the';
    expect(boxesOf(mark)).toEqual([]);
  });
});

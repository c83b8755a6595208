import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { OPTIONS } from '../../scripts/lib/test/open-card.ts';
import { hitOf, setPage } from '../../scripts/lib/test/page.ts';
import { mountCardHost, type CardHost } from './host.ts';

let stop: AbortController;
beforeEach(() => {
  stop = new AbortController();
});
afterEach(() => stop.abort());

const mount = (asSheet = false): CardHost => {
  const { mark, box } = hitOf('Lake Summit');
  return mountCardHost({ words: mark.element, boxOf: () => box, asSheet }, OPTIONS, stop.signal);
};

test.each(['click', 'contextmenu', 'pointerdown', 'mousedown', 'touchstart', 'focusin'])(
  'a page that closes things on a %s outside of them hears none from the card',
  (name) => {
    setPage('<p>the Lake Summit</p>');
    const heard: string[] = [];
    document.addEventListener(name, ({ type }) => void heard.push(type), { signal: stop.signal });
    const { body } = mount();
    const inCard: string[] = [];
    body.addEventListener(name, ({ type }) => void inCard.push(type));
    body.dispatchEvent(new Event(name, { bubbles: true, composed: true }));
    expect([inCard, heard]).toEqual([[name], []]);
  },
);

describe('where a page’s modal dialog makes all outside it inert', () => {
  test('the host stands inside the dialog', () => {
    setPage('<dialog><p>the Lake Summit</p></dialog>');
    const dialog = document.querySelector('dialog');
    dialog?.showModal();
    const { element } = mount();
    expect(element.parentElement).toBe(dialog);
    expect(element.matches(':popover-open')).toBe(true);
    dialog?.close();
  });

  test('in a dialog that is not modal it stands outside', () => {
    setPage('<dialog open><p>the Lake Summit</p></dialog>');
    const { element } = mount();
    expect(element.parentElement).toBe(document.documentElement);
  });
});

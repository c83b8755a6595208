import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hitOf, setPage } from '../../scripts/lib/test/page.ts';
import { mountCardHost } from './host.ts';

let stop: AbortController;
beforeEach(() => {
  stop = new AbortController();
});
afterEach(() => stop.abort());

describe('where a page’s modal dialog makes all outside it inert', () => {
  test('the host stands inside the dialog', () => {
    setPage('<dialog><p>the Lake Summit</p></dialog>');
    const dialog = document.querySelector('dialog');
    dialog?.showModal();
    const { element } = mountCardHost(hitOf('Lake Summit').mark.element, stop.signal);
    expect(element.parentElement).toBe(dialog);
    expect(element.matches(':popover-open')).toBe(true);
    dialog?.close();
  });

  test('in a dialog that is not modal it stands outside', () => {
    setPage('<dialog open><p>the Lake Summit</p></dialog>');
    const { element } = mountCardHost(hitOf('Lake Summit').mark.element, stop.signal);
    expect(element.parentElement).toBe(document.documentElement);
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { addToHead } from '../../scripts/lib/test/page.ts';
import { ShownDay } from './publication-day.ts';

const loaded = location.href;
const added: Element[] = [];
afterEach(() => {
  history.replaceState(null, '', loaded);
  for (const element of added.splice(0)) element.remove();
});

const show = (day: string): void => {
  for (const element of added.splice(0)) element.remove();
  added.push(...addToHead(`<meta name="date" content="${day}">`));
};

describe('the day of the page that is shown', () => {
  it('is looked for until the page shows one, and then no more', () => {
    const day = new ShownDay();
    expect(day.get()).toBeNull();
    show('2025-11-20');
    expect(day.get()).toBe('2025-11-20');
    show('2025-11-21');
    expect(day.get()).toBe('2025-11-20');
  });

  it('is looked for each time where a single-page site has gone to, and known again where it came from', () => {
    const day = new ShownDay();
    show('2025-11-20');
    expect(day.get()).toBe('2025-11-20');
    history.replaceState(null, '', '?another');
    expect(day.get()).toBe('2025-11-20');
    show('2025-11-21');
    expect(day.get()).toBe('2025-11-21');
    history.replaceState(null, '', loaded);
    expect(day.get()).toBe('2025-11-20');
  });
});

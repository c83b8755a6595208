import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Settings } from '../../data/settings.ts';
import { paint, unpaint } from '../marker.content/paint.ts';

/** The forms of a mark. */
export const FORMS = ['event', 'single', 'actor'] as const;

/** Paints what stands in elements with `data-form` as marks are painted in pages. */
export function usePainted(within: RefObject<HTMLElement | null>, look: Settings['look']): void {
  useLayoutEffect(() => {
    const marked = [...(within.current?.querySelectorAll<HTMLElement>('[data-form]') ?? [])];
    const marks = marked.map((element) => {
      const range = new StaticRange({
        startContainer: element,
        startOffset: 0,
        endContainer: element,
        endOffset: element.childNodes.length,
      });
      const form = element.dataset['form'] ?? '';
      return { range, mention: { kind: form === 'actor' ? 'actor' : 'event', id: form } as const };
    });
    paint(marks, { look, single: new Set(['single']) });
    return unpaint;
  }, [within, look]);
}

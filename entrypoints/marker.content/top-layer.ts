import resetCss from './top-layer.css?inline';

/** An element of ours in the page, with what stands in it. */
interface OnTop {
  element: HTMLElement;
  shadow: ShadowRoot;
  /** Lies over the window; what stands in it is placed in viewport pixels. */
  view: HTMLElement;
}

/** The element above in what is drawn: out of a shadow root too. */
export function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/**
 * Where in the page an element of ours has to stand: in the modal dialog, or in what is in full screen,
 * that the words are in, since all outside of it is inert; else at the root.
 */
function homeOf(near: Element): Element {
  for (let at: Element | null = near; at !== null; at = parentOf(at)) {
    if (at.matches('dialog:modal, :fullscreen')) return at;
  }
  return document.documentElement;
}

/**
 * Mounts our host element above everything, without a z-index, until the signal aborts: a popover in
 * the top layer. What goes to full screen later would lie over it, so it is then put there anew.
 * @param near where in the page it belongs
 */
export function mountOnTop(near: Element, css: string, signal: AbortSignal): OnTop {
  const element = document.createElement('parallax-note');
  const shadow = element.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = resetCss + css;
  const view = document.createElement('div');
  view.className = 'view';
  shadow.append(style, view);
  homeOf(near).append(element);
  element.popover = 'manual';
  element.showPopover();
  // The page may have its root zoomed; boxes are told as if it had not.
  view.style.zoom = `${1 / element.currentCSSZoom}`;
  document.addEventListener(
    'fullscreenchange',
    () => {
      homeOf(near).append(element);
      element.showPopover();
    },
    { signal },
  );
  signal.addEventListener('abort', () => element.remove());
  return { element, shadow, view };
}

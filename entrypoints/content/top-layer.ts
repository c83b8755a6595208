import resetCss from './top-layer.css?inline';

/** An element of ours in the page, with what stands in it. */
export interface OnTop {
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

/** The page's modal dialog that an element stands in; all outside of it is inert. */
function modalAround(near: Element): Element | null {
  for (let at: Element | null = near; at !== null; at = parentOf(at)) {
    if (at.matches('dialog:modal')) return at;
  }
  return null;
}

/**
 * Puts a popover over what has come into the top layer after it. A browser takes one out of there only
 * when it draws the next frame; meanwhile it stays on screen and keeps the focus, since its own style
 * shows it in any case.
 */
function raise(popover: HTMLElement): void {
  if (!popover.isConnected) return;
  popover.hidePopover();
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      if (popover.isConnected && !popover.matches(':popover-open')) popover.showPopover();
    });
  });
}

/**
 * Mounts our host element above everything, without a z-index, until the signal aborts: a popover in
 * the top layer, inside of the page's modal dialog where the words are in one. What goes to full screen
 * later would lie over it, so it is then shown anew.
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
  (modalAround(near) ?? document.documentElement).append(element);
  element.popover = 'manual';
  element.showPopover();
  // The page may have its root zoomed; boxes are told as if it had not.
  view.style.zoom = `${1 / element.currentCSSZoom}`;
  document.addEventListener('fullscreenchange', () => raise(element), { signal });
  signal.addEventListener('abort', () => element.remove());
  return { element, shadow, view };
}

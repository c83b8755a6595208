/** How far one press of an arrow key moves a card, in viewport pixels; with Shift, four times as far. */
const STEP = 16;

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Whether something else than the bar itself was meant: its buttons, but for the one that moves. */
const isOtherControl = (target: Element): boolean =>
  target.closest('button:not(.card-move)') !== null;

/**
 * Lets the card's bar be dragged, and be moved by the arrow keys on its handle.
 * @param body what the bar is drawn in, now or later
 * @param moveBy is told each further way, in viewport pixels
 */
export function makeMovable(
  body: HTMLElement,
  moveBy: (x: number, y: number) => void,
  signal: AbortSignal,
): void {
  let from: { pointer: number; x: number; y: number } | null = null;

  body.addEventListener(
    'pointerdown',
    ({ target, pointerId, button, clientX, clientY }) => {
      if (button !== 0 || !(target instanceof Element)) return;
      if (target.closest('.card-bar') === null || isOtherControl(target)) return;
      from = { pointer: pointerId, x: clientX, y: clientY };
      body.setPointerCapture(pointerId);
    },
    { signal },
  );
  body.addEventListener(
    'pointermove',
    ({ pointerId, clientX, clientY }) => {
      if (from?.pointer !== pointerId) return;
      moveBy(clientX - from.x, clientY - from.y);
      from = { pointer: pointerId, x: clientX, y: clientY };
    },
    { signal },
  );
  for (const end of ['pointerup', 'pointercancel'] as const) {
    body.addEventListener(end, () => (from = null), { signal });
  }
  body.addEventListener(
    'keydown',
    (event) => {
      const { target, key, shiftKey } = event;
      const [x, y] = ARROWS[key] ?? [0, 0];
      if (x === y || !(target instanceof Element) || target.closest('.card-move') === null) return;
      event.preventDefault();
      const far = shiftKey ? 4 * STEP : STEP;
      moveBy(x * far, y * far);
    },
    { signal },
  );
}

/**
 * A handler that a page cannot set off: it hears only what the browser itself reports of a mouse, a
 * finger or a key. A page can reach into the open card and click by script.
 */
export const byReader =
  (todo: () => void) =>
  ({ isTrusted }: Event): void => {
    if (isTrusted) todo();
  };

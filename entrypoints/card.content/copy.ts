/**
 * Copies a text, when the reader has pressed something. Pages of plain http have no clipboard that can be written to:
 * there the browser is asked to copy, and told what.
 * @throws where the browser copies nothing
 */
export async function copyText(text: string): Promise<void> {
  if ('clipboard' in navigator) return navigator.clipboard.writeText(text);
  const asked = new AbortController();
  const give = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    // Nothing of the page's is copied, and it need not know.
    event.stopImmediatePropagation();
  };
  window.addEventListener('copy', give, { capture: true, signal: asked.signal });
  const isCopied = document.execCommand('copy');
  asked.abort();
  if (!isCopied) throw new Error('the browser has copied nothing');
}

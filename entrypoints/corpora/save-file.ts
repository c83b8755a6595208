/** Hands the reader a text as a file, through the browser's own way of saving one. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of it by the next turn; until then the address has to live.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A browser has read the blob by then, however slow the disk, in milliseconds. */
const READ = 60_000;

/**
 * Hands the reader a text as a file, as a link does that is followed: that needs no permission, and no
 * connection.
 * @param name plain ASCII
 */
export function saveFile(name: string, text: string, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), READ);
}

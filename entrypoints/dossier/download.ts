/** A file that is made on the page, for the reader to keep. */
export interface File {
  /** Plain ASCII: it is made of an id. */
  name: string;
  /** A media type. */
  type: string;
  text: string;
}

/** A browser has read the blob by then, however slow the disk, in milliseconds. */
const READ = 60_000;

/** Saves a file as a link does that is followed: that needs no permission, and no connection. */
export function download({ name, type, text }: File): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), READ);
}

import type { Library } from '../../data/library/library.ts';

/** The library, brought in when it is first asked for: the search field is on screen before it. */
export type LateLibrary = () => Promise<Library>;

export function lateLibrary(): LateLibrary {
  let library: Promise<Library> | null = null;
  return () => {
    library ??= load();
    // A failure is told to whoever asked, and the next question tries again.
    library.catch(() => (library = null));
    return library;
  };
}

async function load(): Promise<Library> {
  const [{ Library: Stored }, { fetchBundle }] = await Promise.all([
    import('../../data/library/library.ts'),
    import('../../data/bundle.ts'),
  ]);
  return new Stored(fetchBundle);
}

import { useEffect, useState } from 'preact/hooks';
import { readRoute, type Route } from '../../data/view/dossier/route.ts';

/** What the address asks for, as the reader follows links and goes back and forth. */
export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const gone = new AbortController();
    addEventListener('hashchange', () => setHash(location.hash), { signal: gone.signal });
    return () => gone.abort();
  }, []);
  return readRoute(hash);
}

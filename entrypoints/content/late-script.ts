/**
 * What a script of ours brings that is not on every page: the background is asked for it the first time.
 * @param door where that script leaves what it brings, in our own isolated world
 * @param load asks for the script
 * @throws where the script brought nothing, or could not be brought
 */
export async function lateScript<Brought>(
  door: () => Brought | undefined,
  load: () => Promise<unknown>,
): Promise<Brought> {
  if (door() === undefined) await load();
  return broughtBy(door);
}

/** @throws where the script brought nothing */
export function broughtBy<Brought>(door: () => Brought | undefined): Brought {
  const brought = door();
  if (brought === undefined) throw new Error('the script brought nothing');
  return brought;
}

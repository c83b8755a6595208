/** Letters alone, so that `geneve` finds `Genève`. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase();

/** Whether a text holds every word that was typed; case and marks do not matter. All do where nothing was. */
export function holdsTyped(typed: string): (text: string) => boolean {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  return (text) => {
    const its = folded(text);
    return words.every((word) => its.includes(word));
  };
}

/*
 * One name, many spellings: Witkoff, Vitkov, Уиткофф; Zelensky, Selenskyj, Зеленского. Each is brought
 * to how it sounds, roughly enough that the ways of writing a Slavic name in French, English, German
 * and Polish meet. Two names that meet by accident cost a result too many, which ranks low.
 */

const CYRILLIC = 'абвгдежзиклмнопрстуфхцчшщъыьэюяіє';
const ROMAN = 'a b v g d e zh z i k l m n o p r s t u f kh ts ch sh shch - y - e yu ya i ye'.split(
  ' ',
);

/** Cyrillic in Latin letters, as English-language agencies write it. */
const romanise = (folded: string): string =>
  folded.replaceAll(/[а-яіє]/g, (letter) => {
    const roman = ROMAN[CYRILLIC.indexOf(letter)] ?? letter;
    return roman === '-' ? '' : roman;
  });

/** Applied in this order. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/^(?:ou|u|wh)(?=[aei])/g, 'v'],
  [/shch|tsch|sch|tch|ch|cz|sz|sh/g, 's'],
  [/zh|dj/g, 'j'],
  [/ts|tz|z/g, 's'],
  [/ph/g, 'f'],
  [/kh/g, 'h'],
  [/th/g, 't'],
  [/ck|q|c(?![eiy])/g, 'k'],
  [/c/g, 's'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/ou|oo/g, 'u'],
  [/[ijy]+/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/i(?=[aeou])/g, ''],
  // Endings: Зеленск-ий, -ого; Zelensk-y; Дмитриев-а.
  [/sk[a-z]{0,3}$/g, 'sk'],
  [/[vf](?:[aeu]|om|oi|im)?$/g, 'f'],
  [/(?<=..[^aeiou])[aeiou]+$/g, ''],
];

/** The sound of a folded word; null for numbers, short words and scripts that it does not know. */
export function soundOf(folded: string): string | null {
  const roman = romanise(folded);
  if (!/^[a-z]{3,}$/.test(roman)) return null;
  return RULES.reduce((sound, [written, heard]) => sound.replaceAll(written, heard), roman);
}

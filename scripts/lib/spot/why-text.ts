import { explain, type Why } from '../../../mentions/index.ts';
import en from '../../../locales/en.json' with { type: 'json' };
import fr from '../../../locales/fr.json' with { type: 'json' };

/** The reason in one compact line, for whoever writes patterns. */
export function whyLine(why: Why): string {
  switch (why.kind) {
    case 'actor':
      return why.fullName === null ? 'full name' : `short name, plain by "${why.fullName}"`;
    case 'anaphor':
      return `takes up "${why.anchor}"`;
    case 'passage':
      return 'an account was taken from it';
    case 'evidence': {
      const reasons = why.reasons.map((reason) => {
        const what = 'words' in reason ? reason.words : 'date' in reason ? reason.date : '';
        return `${reason.kind}${what === '' ? '' : ` "${what}"`} ${reason.points}`;
      });
      return [`words ${why.points}`, ...reasons, `= ${why.score} of ${why.threshold}`].join(', ');
    }
  }
}

/** The reason as the card tells it. */
export function whySentence(why: Why, language: 'en' | 'fr' = 'en'): string {
  const templates: Readonly<Record<string, string>> = language === 'fr' ? fr.why : en.why;
  return explain(why, (key, substitutions) => {
    const [, name = ''] = key.split('.');
    const template = templates[name] ?? key;
    return template.replace(
      /\$(\d)/g,
      (_, digit: string) => substitutions[Number(digit) - 1] ?? '',
    );
  });
}

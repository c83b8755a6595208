/*
 * What readers type, and what they are after. Both lists were written before the search was tuned;
 * only the first was looked at while it was. A query's language, script or spelling says nothing of
 * what it should find: the wanted result is the same for all.
 */

type QueryKind =
  | 'French'
  | 'English'
  | 'misspelt'
  | 'transliterated'
  | 'Cyrillic'
  | 'inflected'
  | 'a date'
  | 'two words'
  | 'as one types'
  | 'another language'
  | 'an account';

export interface Query {
  kind: QueryKind;
  typed: string;
  /** `event …`, `actor …`, `source …` or `account …`: any one of them is what was wanted. */
  wanted: string[];
}

const queries = (kind: QueryKind, rows: Record<string, string>): Query[] =>
  Object.entries(rows).map(([typed, wanted]) => ({ kind, typed, wanted: wanted.split(' | ') }));

/** The search was tuned on these. */
export const TUNED: readonly Query[] = [
  ...queries('French', {
    'plan en 28 points': 'event 28-point-plan',
    'sommet d’Anchorage': 'event anchorage-summit',
    'sommet de Budapest': 'event budapest-summit',
    'réunion à la Maison-Blanche': 'event white-house-meeting',
    'avoirs russes gelés': 'event frozen-russian-assets',
    'accords de Minsk': 'event minsk-agreements',
    'mandat d’arrêt contre Poutine': 'event icc-warrant',
    'ce que veut Trump': 'event trump-motives',
    'missiles américains en Allemagne': 'event us-missiles-in-germany',
    'négociations d’Istanbul': 'event istanbul-talks-2022',
    OTAN: 'actor nato',
    'Cour pénale internationale': 'actor icc | event icc-warrant',
  }),
  ...queries('English', {
    '28-point plan': 'event 28-point-plan',
    'Alaska summit': 'event anchorage-summit',
    'frozen assets': 'event frozen-russian-assets',
    'open skies': 'event open-skies-treaty',
    'INF treaty withdrawal': 'event inf-treaty',
    'Wall Street Journal intelligence report': 'event wsj-intelligence-report',
    'how is the war going': 'event state-of-the-war',
    'South Korea trade deal': 'event south-korea-deal',
    Oreshnik: 'event oreshnik-in-belarus',
    'non-paper': 'event russian-non-paper',
    'coalition of the willing': 'actor coalition-of-the-willing',
    'Dmitri Trenin Kommersant': 'event trenin-article',
  }),
  ...queries('misspelt', {
    ancorage: 'event anchorage-summit',
    'anchorage sumit': 'event anchorage-summit',
    bugapest: 'event budapest-summit',
    bourevesnik: 'event burevestnik',
    witcoff: 'actor steve-witkoff',
    zelinsky: 'actor volodymyr-zelensky',
    'avoirs geles': 'event frozen-russian-assets',
    tomahwak: 'event tomahawk-missiles',
    'istambul talks': 'event istanbul-talks-2022',
    macrom: 'actor emmanuel-macron',
  }),
  ...queries('transliterated', {
    Zelenskyy: 'actor volodymyr-zelensky',
    Zelenskiy: 'actor volodymyr-zelensky',
    Vitkov: 'actor steve-witkoff',
    Dmitrieff: 'actor kirill-dmitriev',
    Dimitriev: 'actor kirill-dmitriev',
    Lukashenka: 'actor alexander-lukashenko | event putin-lukashenko-meeting',
    'Sergueï Lavrov': 'actor sergey-lavrov',
    'Oumerov Witkoff': 'event witkoff-umerov-meeting',
    Bourevestnik: 'event burevestnik',
    'Vladimir Poutine': 'actor vladimir-putin',
  }),
  ...queries('Cyrillic', {
    Уиткофф: 'actor steve-witkoff',
    Зеленский: 'actor volodymyr-zelensky',
    Путин: 'actor vladimir-putin',
    Лавров: 'actor sergey-lavrov | event lavrov-ultrahang-interview',
    Буревестник: 'event burevestnik',
    'саммит Анкоридж': 'event anchorage-summit',
    Орешник: 'event oreshnik-in-belarus',
    Дмитриев: 'actor kirill-dmitriev',
  }),
  ...queries('inflected', {
    sommets: 'event anchorage-summit | event budapest-summit',
    'missile tomahawks': 'event tomahawk-missiles',
    'promise twenty-four hour': 'event 24-hours-promise',
    'treaties open sky': 'event open-skies-treaty',
    'actif russe gelé': 'event frozen-russian-assets',
    'freezing Russian asset': 'event frozen-russian-assets',
    Путина: 'actor vladimir-putin',
    Зеленского: 'actor volodymyr-zelensky',
    'rencontrer Loukachenko': 'event putin-lukashenko-meeting',
  }),
  ...queries('a date', {
    '15 août': 'event anchorage-summit',
    'August 15': 'event anchorage-summit',
    '2025-08-18': 'event white-house-meeting',
    '19 novembre': 'source marschner-2025-11-19',
    'November 7': 'source abt-2025-11-07',
    '16 octobre 2025': 'event october-16-call',
    'Oct 16': 'event october-16-call',
    '29/11/2025': 'event wsj-intelligence-report',
    '1er décembre': 'source lantz-2025-12-01',
    '6 august': 'event witkoff-in-moscow',
  }),
  ...queries('two words', {
    'witkoff moscou': 'event witkoff-in-moscow',
    'witkoff umerov': 'event witkoff-umerov-meeting',
    'poutine loukachenko': 'event putin-lukashenko-meeting',
    'trump poutine appel': 'event october-16-call',
    'lavrov interview': 'event lavrov-ultrahang-interview',
    'trump gaza': 'event gaza-plan',
    'new start': 'event new-start',
    'miami octobre': 'event miami-talks',
  }),
  ...queries('as one types', {
    anch: 'event anchorage-summit',
    zel: 'actor volodymyr-zelensky',
    '28': 'event 28-point-plan',
    'wit mos': 'event witkoff-in-moscow',
    b: 'event budapest-summit | event burevestnik | actor berlin | actor budapest | actor belarus | actor brazil | actor bbc | actor beijing',
  }),
  ...queries('another language', {
    'Gipfel Alaska': 'event anchorage-summit',
    'cumbre de Alaska': 'event anchorage-summit',
  }),
  ...queries('an account', {
    'Johnson sabotaged Istanbul': 'account istanbul-talks-2022-unsigned-johnson-sabotage',
    'enveloppe papier': 'account wsj-intelligence-report-lantz-paper-envelope',
    'serial production Oreshnik': 'account oreshnik-in-belarus-unsigned-series-production',
    'deep state': 'account european-position-unsigned-deep-state',
    'Tusk business': 'account 28-point-plan-lantz-tusk-business',
    'armistice sans traité': 'account miami-forum-remark-marquette-korean',
  }),
];

/** Nobody looked at these until the search was tuned on the others. */
export const HELD_BACK: readonly Query[] = [
  ...queries('French', {
    'rencontre Trump Poutine en Alaska': 'event anchorage-summit',
    'traité FNI': 'event inf-treaty',
    'fin du moratoire': 'event inf-moratorium-end',
    'rapport de renseignement': 'event wsj-intelligence-report',
    'position des Européens': 'event european-position',
  }),
  ...queries('English', {
    'trump promise end war 24 hours': 'event 24-hours-promise',
    'European selling US treasuries debt': 'event treasuries-scenario',
    'White House meeting with European leaders': 'event white-house-meeting',
    'arrest warrant': 'event icc-warrant',
    'plan for Gaza': 'event gaza-plan',
  }),
  ...queries('misspelt', {
    lukashenco: 'actor alexander-lukashenko | event putin-lukashenko-meeting',
    'frozzen assets': 'event frozen-russian-assets',
    kushener: 'actor jared-kushner',
    'sommet de budapset': 'event budapest-summit',
  }),
  ...queries('transliterated', {
    Selenskyj: 'actor volodymyr-zelensky',
    Kirill: 'actor kirill-dmitriev',
    Umierow: 'actor rustem-umerov | event witkoff-umerov-meeting',
    Oreschnik: 'event oreshnik-in-belarus',
    Trénine: 'event trenin-article | actor dmitri-trenin',
  }),
  ...queries('Cyrillic', {
    Лукашенко: 'actor alexander-lukashenko | event putin-lukashenko-meeting',
    'Виткофф в Москве': 'event witkoff-in-moscow',
    Зеленський: 'actor volodymyr-zelensky',
    Умеров: 'actor rustem-umerov | event witkoff-umerov-meeting',
  }),
  ...queries('inflected', {
    'accord de Minsk': 'event minsk-agreements',
    'plans 28 point': 'event 28-point-plan',
    'Russian missile moratoriums': 'event inf-moratorium-end',
    Трампа: 'actor donald-trump',
  }),
  ...queries('a date', {
    '18 août 2025': 'event white-house-meeting',
    '10/27/2025': 'event trenin-article',
    '4 août': 'event inf-moratorium-end',
    'Nov 17': 'event witkoff-umerov-meeting',
  }),
  ...queries('two words', {
    'merz macron': 'event white-house-meeting',
    'oreshnik belarus': 'event oreshnik-in-belarus',
    'istanbul 2022': 'event istanbul-talks-2022',
    lantz: 'source lantz-2025-12-01 | actor paul-gabriel-lantz',
  }),
  ...queries('as one types', {
    tomah: 'event tomahawk-missiles',
    'plan 28 p': 'event 28-point-plan',
  }),
  ...queries('an account', {
    'photo caption Alaska': 'account anchorage-summit-lantz-photo-caption',
    'written guarantees Kremlin': 'account lavrov-ultrahang-interview-marquette-written-guarantees',
    'Istanbul Plus':
      'account istanbul-talks-2022-abt-istanbul-plus | account pre-anchorage-proposal-abt-istanbul-plus',
  }),
];

import { createI18n } from '@wxt-dev/i18n';
import { explain, type Why } from '../mentions/index.ts';

/** Not the generated `#i18n`: the engine names its keys itself, as plain strings. */
const { t } = createI18n();

/** Why a mention was marked, as a sentence in the language of the interface. */
export const whyWords = (why: Why): string => explain(why, (key, values) => t(key, values));

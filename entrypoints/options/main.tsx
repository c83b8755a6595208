import { i18n } from '#i18n';
import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/page.css';
import '../content/highlight.css';
import './options.css';
import { fetchBundle } from '../../data/bundle.ts';
import { Library } from '../../data/library/library.ts';
import { interfaceLanguage } from '../../data/view/language.ts';
import { Options } from './Options.tsx';

// The language of the words that are shown, which is not always the browser's own.
document.documentElement.lang = interfaceLanguage();
document.title = i18n.t('options.title');
const app = document.querySelector('#app');
if (app !== null) render(<Options library={new Library(fetchBundle)} />, app);

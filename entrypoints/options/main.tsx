import { i18n } from '#i18n';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/page.css';
import './options.css';
import { fetchBundle } from '../../data/bundle.ts';
import { Library } from '../../data/library/library.ts';
import { Options } from './Options.tsx';

document.documentElement.lang = browser.i18n.getUILanguage();
document.title = i18n.t('options.title');
const app = document.querySelector('#app');
if (app !== null) render(<Options library={new Library(fetchBundle)} />, app);

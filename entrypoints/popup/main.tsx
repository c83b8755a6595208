import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/page.css';
import '../../components/note.css';
import './popup.css';
import { fetchBundle } from '../../data/bundle.ts';
import { Library } from '../../data/library/library.ts';
import { Popup } from './Popup.tsx';

document.documentElement.lang = browser.i18n.getUILanguage();
const app = document.querySelector('#app');
if (app !== null) render(<Popup library={new Library(fetchBundle)} />, app);

import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/page.css';
import '../../components/note.css';
import './popup.css';
import { interfaceLanguage } from '../../data/view/language.ts';
import { lateLibrary } from './late-library.ts';
import { Popup } from './Popup.tsx';

// The language of the words that are shown, which is not always the browser's own.
document.documentElement.lang = interfaceLanguage();
const app = document.querySelector('#app');
/** In a tab of its own the page is given what to look for: `popup.html?q=…`. */
const query = new URLSearchParams(location.search).get('q');
document.documentElement.dataset['in'] = query === null ? 'popup' : 'tab';
if (app !== null) render(<Popup library={lateLibrary()} query={query} />, app);

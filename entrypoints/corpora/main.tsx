import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/page.css';
import './corpora.css';
import { fetchBundle } from '../../data/bundle.ts';
import { Library } from '../../data/library/library.ts';
import { interfaceLanguage } from '../../data/view/language.ts';
import { CorporaPage } from './CorporaPage.tsx';

document.documentElement.lang = interfaceLanguage();
const app = document.querySelector('#app');
if (app !== null) render(<CorporaPage library={new Library(fetchBundle)} />, app);

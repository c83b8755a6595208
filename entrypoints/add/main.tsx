import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/page.css';
import './add.css';
import { fetchBundle } from '../../data/bundle.ts';
import { Library } from '../../data/library/library.ts';
import { interfaceLanguage } from '../../data/view/language.ts';
import { AddPage } from './AddPage.tsx';

document.documentElement.lang = interfaceLanguage();
const app = document.querySelector('#app');
if (app !== null) render(<AddPage library={new Library(fetchBundle)} />, app);

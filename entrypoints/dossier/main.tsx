import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/page.css';
import './dossier.css';
import './parts.css';
import './print.css';
import { fetchBundle } from '../../data/bundle.ts';
import { Library } from '../../data/library/library.ts';
import { interfaceLanguage } from '../../data/view/language.ts';
import { DossierPage } from './DossierPage.tsx';

// The language of the interface; what the corpus tells is marked where it differs.
document.documentElement.lang = interfaceLanguage();
const app = document.querySelector('#app');
if (app !== null) render(<DossierPage library={new Library(fetchBundle)} />, app);

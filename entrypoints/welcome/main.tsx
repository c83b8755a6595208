import { i18n } from '#i18n';
import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/page.css';
import '../../components/note.css';
import '../content/highlight.css';
import './welcome.css';
import { fetchBundle } from '../../data/bundle.ts';
import { Library } from '../../data/library/library.ts';
import { interfaceLanguage } from '../../data/view/language.ts';
import { Welcome } from './Welcome.tsx';

document.documentElement.lang = interfaceLanguage();
document.title = i18n.t('welcome.title');
const app = document.querySelector('#app');
if (app !== null) render(<Welcome library={new Library(fetchBundle)} />, app);

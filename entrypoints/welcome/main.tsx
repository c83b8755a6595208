import { i18n } from '#i18n';
import '../../components/tokens.css';
import '../../components/page.css';
import '../../components/note.css';
import '../marker.content/highlight.css';
import './welcome.css';
import { openPage } from '../../components/open-page.ts';
import { fetchBundle } from '../../data/bundle.ts';
import { Library } from '../../data/library/library.ts';
import { Welcome } from './Welcome.tsx';

openPage(<Welcome library={new Library(fetchBundle)} />, i18n.t('welcome.title'));

import '../../components/tokens.css';
import '../../components/page.css';
import '../../components/note.css';
import './popup.css';
import { openPage } from '../../components/open-page.ts';
import { lateLibrary } from './late-library.ts';
import { Popup } from './Popup.tsx';

/** In a tab of its own the page is given what to look for: `popup.html?q=…`. */
const query = new URLSearchParams(location.search).get('q');
document.documentElement.dataset['in'] = query === null ? 'popup' : 'tab';
openPage(<Popup library={lateLibrary()} query={query} />);

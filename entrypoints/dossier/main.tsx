import '../../components/tokens.css';
import '../../components/page.css';
import './dossier.css';
import './parts.css';
import './print.css';
import { openPage } from '../../components/open-page.ts';
import { fetchBundle } from '../../data/bundle.ts';
import { Library } from '../../data/library/library.ts';
import { DossierPage } from './DossierPage.tsx';

openPage(<DossierPage library={new Library(fetchBundle)} />);

import { i18n } from '#i18n';
import '../../components/tokens.css';
import '../../components/page.css';
import '../../components/form.css';
import './corpora.css';
import { openPage } from '../../components/open-page.ts';
import { fetchBundle } from '../../data/bundle.ts';
import { Library } from '../../data/library/library.ts';
import { CorporaPage } from './CorporaPage.tsx';

openPage(<CorporaPage library={new Library(fetchBundle)} />, i18n.t('corpora.title'));

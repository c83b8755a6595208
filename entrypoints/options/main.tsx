import { i18n } from '#i18n';
import '../../components/tokens.css';
import '../../components/page.css';
import '../../components/form.css';
import '../marker.content/highlight.css';
import './options.css';
import { openPage } from '../../components/open-page.ts';
import { fetchBundle } from '../../data/bundle.ts';
import { Library } from '../../data/library/library.ts';
import { Options } from './Options.tsx';

openPage(<Options library={new Library(fetchBundle)} />, i18n.t('options.title'));

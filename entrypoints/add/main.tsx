import '../../components/tokens.css';
import '../../components/page.css';
import '../../components/form.css';
import './add.css';
import { openPage } from '../../components/open-page.ts';
import { fetchBundle } from '../../data/bundle.ts';
import { Library } from '../../data/library/library.ts';
import { AddPage } from './AddPage.tsx';

openPage(<AddPage library={new Library(fetchBundle)} />);

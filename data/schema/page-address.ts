import * as v from 'valibot';
import { LONGEST } from '../page-address.ts';

/** The address of a page as settings keep it: no query, no fragment; see `pageAddressOf`. */
export const pageAddress = v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST));

/** The package declares types for its whole only, which holds the reader itself: 80 kB more. */
declare module '@mozilla/readability/Readability-readerable.js' {
  export { isProbablyReaderable as default } from '@mozilla/readability';
}

import { spawnSync } from 'node:child_process';
import * as v from 'valibot';

/*
 * Runs Mozilla's linter on the Firefox build. The one warning that is expected comes from Preact's own
 * path for dangerouslySetInnerHTML, which nothing here uses.
 */

const KNOWN = 'UNSAFE_VAR_ASSIGNMENT';

const message = v.object({
  code: v.string(),
  message: v.string(),
  file: v.optional(v.string(), ''),
  line: v.optional(v.number(), 0),
});
const report = v.object({ errors: v.array(message), warnings: v.array(message) });

const { stdout, stderr } = spawnSync(
  'web-ext',
  ['lint', '--source-dir', '.output/firefox-mv3', '--output', 'json'],
  { encoding: 'utf8', maxBuffer: 1 << 26 },
);
let errors: v.InferOutput<typeof message>[];
let warnings: typeof errors;
try {
  ({ errors, warnings } = v.parse(report, JSON.parse(stdout)));
} catch {
  throw new Error(`web-ext gave no report:\n${stdout}${stderr}`);
}
const unexpected = [...errors, ...warnings.filter(({ code }) => code !== KNOWN)];
for (const { code, message: text, file, line } of unexpected) {
  console.log(`${file}:${line}: ${code}: ${text}`);
}
const known = warnings.length + errors.length - unexpected.length;
console.log(`${errors.length} errors, ${unexpected.length} unexpected, ${known} known warnings`);
process.exitCode = unexpected.length > 0 ? 1 : 0;

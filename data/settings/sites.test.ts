import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSite, parseSiteList, siteIsOff, siteListText, withSite } from './sites.ts';

const off = (rules: string[], host: string): boolean => siteIsOff({ sitesOff: rules }, host);

describe('what is typed', () => {
  test.each([
    ['example.org', 'example.org'],
    ['  News.Example.ORG ', 'news.example.org'],
    ['https://www.example.org/world?x=1', 'www.example.org'],
    ['localhost:8080', 'localhost'],
    ['*.example.org', '*.example.org'],
    ['! news.example.org', '!news.example.org'],
    ['!*.example.org', '!*.example.org'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['127.0.0.1', '127.0.0.1'],
    ['http://[::1]:8080/', '[::1]'],
    ['example.org.', 'example.org'],
  ])('“%s” is the rule “%s”', (typed, rule) => {
    expect(parseSite(typed)).toEqual({ ok: true, rule });
    expect(parseSite(rule)).toEqual({ ok: true, rule });
  });

  test.each([
    ['', 'empty'],
    [' ! ', 'empty'],
    ['*', 'every'],
    ['*.*', 'every'],
    ['news.*.org', 'wildcard'],
    ['*example.org', 'wildcard'],
    ['two words', 'host'],
    ['*.0.0.1', 'host'],
    ['*.[::1]', 'host'],
    ['exa[mple', 'host'],
    [`${'a'.repeat(60)}.`.repeat(5), 'host'],
  ])('“%s” is refused: %s', (typed, problem) => {
    expect(parseSite(typed)).toEqual({ ok: false, problem });
  });
});

describe('a host is off', () => {
  test.each<[string[], string, boolean]>([
    [[], 'example.org', false],
    [['example.org'], 'example.org', true],
    [['example.org'], 'example.org.', true],
    [['example.org'], 'www.example.org', false],
    [['*.example.org'], 'example.org', true],
    [['*.example.org'], 'a.b.example.org', true],
    [['*.example.org'], 'notexample.org', false],
    [['*.example.org', '!news.example.org'], 'news.example.org', false],
    [['!news.example.org', '*.example.org'], 'news.example.org', false],
    [['*.example.org', '!*.news.example.org'], 'live.news.example.org', false],
    [['!*.example.org', 'bad.example.org'], 'bad.example.org', true],
    [['example.org', '!example.org'], 'example.org', false],
    [['*.example.org'], '', false],
  ])('by %j, %s: %s', (rules, host, expected) => {
    expect(off(rules, host)).toBe(expected);
  });
});

const label = fc.stringMatching(/^[a-z]{1,4}$/);
const host = fc.array(label, { minLength: 2, maxLength: 4 }).map((labels) => labels.join('.'));
const rule = fc
  .tuple(fc.constantFrom('', '!'), fc.constantFrom('', '*.'), host)
  .map((parts) => parts.join(''));

test('a host that is switched off or on is so, whatever the rules were, and others stay', () => {
  fc.assert(
    fc.property(fc.array(rule), host, host, fc.boolean(), (rules, one, other, switchedOff) => {
      fc.pre(one !== other);
      const after = withSite(rules, one, switchedOff);
      expect(off(after, one)).toBe(switchedOff);
      expect(off(after, other)).toBe(off(rules, other));
      expect(withSite(after, one, switchedOff)).toEqual(after);
    }),
  );
});

test('a rule is read as what it was written from, and no text makes reading fail', () => {
  fc.assert(
    fc.property(rule, (text) => {
      expect(parseSite(text)).toEqual({ ok: true, rule: text });
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const parsed = parseSite(text);
      if (parsed.ok) expect(parseSite(parsed.rule)).toEqual(parsed);
    }),
  );
});

describe('a list of sites', () => {
  test('is read one rule a line, each once; comments and empty lines are passed over', () => {
    const text = '\uFEFF# mine\r\nexample.org\r\n\r\n *.Example.net\r\nexample.org\r\n';
    expect(parseSiteList(text)).toEqual({ ok: true, rules: ['example.org', '*.example.net'] });
  });

  test('with a line that is no rule is refused, and every such line is told', () => {
    expect(parseSiteList('example.org\ntwo words\n*\n')).toEqual({
      ok: false,
      bad: [
        { line: 2, text: 'two words', problem: 'host' },
        { line: 3, text: '*', problem: 'every' },
      ],
    });
  });

  test('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.uniqueArray(rule), (rules) => {
        expect(parseSiteList(siteListText(rules))).toEqual({ ok: true, rules });
      }),
    );
  });
});

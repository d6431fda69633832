import type { Seed } from './seed.ts';

const suites = (...files: string[]): Seed['caughtBy'] => ({
  project: 'suites',
  files: files.map((file) => `test/suites/${file}.test.ts`),
});

/** What comes from outside: text that runs, addresses that lead astray, records that cost others. */
export const dataSeeds: readonly Seed[] = [
  {
    id: 'sink-inner-html',
    breaks: 'the text of a review becomes markup',
    file: 'src/ui/marked.tsx',
    from: 'return <>{text}</>;',
    to: 'return <span dangerouslySetInnerHTML={{ __html: text }} />;',
    caughtBy: suites('injection'),
  },
  {
    id: 'link-any-scheme',
    breaks: 'a link of the data runs a script when it is followed',
    file: 'src/model/link.ts',
    from: 'return !!url && linkSchemes.includes(url.protocol) && isPlain(url);',
    to: 'return !!url && isPlain(url);',
    caughtBy: suites('addresses'),
  },
  {
    id: 'link-user-info',
    breaks: 'a link shows the name of one shop and leads to another',
    file: 'src/model/link.ts',
    from: '!url.username && !url.password',
    to: '!!url',
    caughtBy: suites('addresses'),
  },
  {
    id: 'image-any-scheme',
    breaks: 'a picture of the data may be a document in an address',
    file: 'src/model/link.ts',
    from: "return url.protocol === 'https:' ||",
    to: "return url.protocol === 'https:' || url.protocol === 'data:' ||",
    caughtBy: suites('addresses'),
  },
  {
    id: 'bad-record-costs-list',
    breaks: 'one bad record takes the good ones with it',
    file: 'src/client/check.ts',
    from: 'else problems.push(`${list}[${index}]${describe(parsed.error.issues[0]!)}`);',
    to: "else throw refuse('a record is wrong');",
    caughtBy: suites('hostile-json'),
  },
  {
    id: 'bad-part-costs-record',
    breaks: 'one broken photo takes the whole review with it',
    file: 'src/model/list.ts',
    from: 'z.array(z.catch(z.optional(entry), undefined as never)),',
    to: 'z.array(z.optional(entry)),',
    caughtBy: { project: 'node', files: ['src/model/review.test.ts'] },
  },
  {
    id: 'any-text',
    breaks: 'an object reaches the markup where text belongs',
    file: 'src/checks.ts',
    from: "type('text', (value) => typeof value === 'string')",
    to: "type('text', (value) => value !== null)",
    caughtBy: { project: 'node', files: ['test/checks.test.ts'] },
  },
  {
    id: 'no-byte-limit',
    breaks: 'an answer without an end fills the memory of the phone',
    file: 'src/client/json.ts',
    from: 'if (bytes > byteLimit) {',
    to: 'if (bytes > Infinity) {',
    caughtBy: suites('read-faults'),
  },
  {
    id: 'html-counts-as-data',
    breaks: 'the page of a login is read as an answer',
    file: 'src/client/json.ts',
    from: 'if (/html|xml/i.test(type)) {',
    to: "if (type === 'never') {",
    caughtBy: suites('read-faults'),
  },
  {
    id: 'slow-pattern',
    breaks: 'a long language tag holds up the page for ever',
    file: 'src/model/primitives.ts',
    from: '/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/',
    to: '/^([A-Za-z0-9]+-?)+$/',
    caughtBy: { project: 'node', files: ['test/slow-inputs.test.ts'] },
  },
  {
    id: 'credentials-sent',
    breaks: 'cookies of the shopper go along with every question',
    file: 'src/client/json.ts',
    from: "credentials: 'omit',",
    to: "credentials: 'include',",
    caughtBy: { project: 'node', files: ['src/client/json.test.ts'] },
  },
];

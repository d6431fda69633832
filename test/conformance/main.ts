import { parseArgs } from 'node:util';
import { conform, type Outcome, reading, writing } from './conform.ts';

const usage = `npm run conformance -- https://api.shop.example/trust [--reading]

Tests a backend against the wire contract. Without --reading it also writes: about fifty reviews and
questions of a product "conformance-…", marked as tests, for you to withhold and remove. Let the backend
take that many writes from one address (the reference backend: serve --writes off).`;

const { values, positionals } = parseArgs({
  options: { reading: { type: 'boolean' }, help: { type: 'boolean' } },
  allowPositionals: true,
});
const [endpoint, ...more] = positionals;

if (values.help || !endpoint || more.length > 0 || !/^https?:/.test(endpoint) || !URL.canParse(endpoint)) {
  console.error(usage);
  process.exitCode = values.help ? 0 : 2;
} else {
  const counts: Record<Outcome['result'], number> = { kept: 0, broken: 0, 'not tested': 0 };
  for await (const { name, result, why } of conform(endpoint, values.reading ? reading : { ...reading, ...writing })) {
    counts[result] += 1;
    console.log(`${result.padEnd(10)}  ${name}${why ? `: ${why}` : ''}`);
  }
  console.log(`\n${counts.kept} kept, ${counts.broken} broken, ${counts['not tested']} not tested`);
  process.exitCode = counts.broken > 0 ? 1 : 0;
}

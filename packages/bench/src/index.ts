import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Figure, isMet, ratioTo } from './figures';
import { describeMachine, formatFigures } from './report';
import { suites } from './suites';

/* eslint-disable no-console */

async function main() {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'string' }, errors: { type: 'boolean' } },
  });
  const unknown = positionals.find(
    asked => !suites.some(({ name }) => name === asked),
  );
  if (unknown) {
    const names = suites.map(({ name }) => name).join(', ');
    throw new Error(`There is no suite "${unknown}"; there are: ${names}`);
  }
  const machine = describeMachine();
  console.log(
    `${machine.cpu}, ${machine.cores} cores, ${machine.memoryGb} GB, Node ${machine.node}, load ${machine.load}`,
  );
  const results: Record<string, object[]> = {};
  for (const suite of suites) {
    if (positionals.length > 0 && !positionals.includes(suite.name)) {
      continue;
    }
    const figures = await suite.run(message => console.error(`… ${message}`), {
      errors: values.errors,
    });
    console.log(`\n${suite.title}\n\n${formatFigures(figures)}`);
    results[suite.name] = figures.map(withVerdict);
  }
  if (values.json) {
    const report = { machine, date: new Date().toISOString(), suites: results };
    writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
  }
}

function withVerdict(figure: Figure) {
  const ratios = Object.keys(figure.alternatives ?? {}).map(name => [
    name,
    ratioTo(figure, name),
  ]);
  return { ...figure, ratios: Object.fromEntries(ratios), met: isMet(figure) };
}

main().then(
  // The backend that was measured keeps connections of its database.
  () => process.exit(0),
  error => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);

// yarn integration [peer …] — runs the suites that need a real peer; without a name, all of them.
import { peers } from '../src/peers/index.mjs';

const asked = process.argv.slice(2);
const unknown = asked.filter(name => !(name in peers));
if (unknown.length > 0) {
  console.error(
    `There is no peer called ${unknown.join(', ')}; there are ${Object.keys(
      peers,
    ).join(', ')}.`,
  );
  process.exit(2);
}

let failed = 0;
for (const name of asked.length > 0 ? asked : Object.keys(peers)) {
  console.log(`— ${name}`);
  const code = await peers[name]();
  console.log(code === 0 ? `${name}: passed` : `${name}: failed`);
  failed += code === 0 ? 0 : 1;
}
process.exitCode = failed === 0 ? 0 : 1;

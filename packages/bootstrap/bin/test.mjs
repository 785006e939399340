import { runMain } from '../src/failure.mjs';
import { ensureInstalled } from '../src/install.mjs';
import { runTests } from '../src/tests.mjs';
import { ensureToolchain } from '../src/toolchain.mjs';

await runMain(async () => {
  const env = await ensureToolchain();
  await ensureInstalled(env);
  return runTests(env, process.argv.slice(2));
});

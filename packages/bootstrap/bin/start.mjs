import { runMain } from '../src/failure.mjs';
import { ensureInstalled } from '../src/install.mjs';
import { parseStartOptions, usage } from '../src/options.mjs';
import { runPortal } from '../src/portal.mjs';
import { ensurePortFree } from '../src/ports.mjs';
import { ensureToolchain } from '../src/toolchain.mjs';

await runMain(async () => {
  const options = parseStartOptions(process.argv.slice(2));
  if (options.help) {
    process.stdout.write(usage);
    return 0;
  }
  await ensurePortFree(options.port, '--port');
  await ensurePortFree(options.backendPort, '--backend-port');
  const env = await ensureToolchain();
  await ensureInstalled(env);
  return runPortal(env, options);
});

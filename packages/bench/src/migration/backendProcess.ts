import { AddressInfo } from 'node:net';
import { databaseServiceFactory } from '@backstage/backend-defaults/database';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import migrationPlugin from '@crosswalk/backstage-plugin-migration-backend';
import type { ChildMessage } from './ChildProcess';

/** Runs as a process of its own: the migration plugin on SQLite files. Arguments: the folder of the database. */
async function main([directory]: string[]): Promise<void> {
  const { server } = await startTestBackend({
    features: [
      migrationPlugin,
      databaseServiceFactory,
      schedulerServiceFactory,
      mockServices.rootConfig.factory({
        data: {
          backend: {
            database: { client: 'better-sqlite3', connection: { directory } },
          },
        },
      }),
    ],
  });
  const { port } = server.address() as AddressInfo;
  tell({ type: 'ready', port });
  process.on('message', () =>
    tell({ type: 'peak', megabytes: peakMegabytes() }),
  );
}

function peakMegabytes(): number {
  return process.resourceUsage().maxRSS / 1024;
}

function tell(message: ChildMessage): void {
  process.send?.(message);
}

main(process.argv.slice(2)).catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});

import {
  coreServices,
  createServiceFactory,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import knexFactory from 'knex';
import { migrationPlugin } from '../plugin';

const intervalScheduler = {
  async scheduleTask({ fn }: { fn: () => Promise<void> }) {
    setInterval(fn, 1000);
  },
} as Partial<SchedulerService> as SchedulerService;

/**
 * Runs as a process of its own: the plugin on a SQLite file, which dies as if by `kill -9` at the n-th statement that
 * contains a text, once it is told to. Arguments: the file.
 */
async function main([filename]: string[]): Promise<void> {
  const db = knexFactory({
    client: 'better-sqlite3',
    connection: { filename },
    useNullAsDefault: true,
  });
  let fatal: FatalStatement | undefined;
  let seen = 0;
  db.on('query', ({ sql }: { sql: string }) => {
    if (fatal && sql.includes(fatal.text) && ++seen === fatal.occurrence) {
      process.kill(process.pid, 'SIGKILL');
    }
  });
  process.on('message', (message: FatalStatement) => {
    fatal = message;
    tell({ type: 'armed' });
  });
  const { server } = await startTestBackend({
    features: [
      migrationPlugin,
      createServiceFactory({
        service: coreServices.database,
        deps: {},
        factory: () => ({ getClient: async () => db }),
      }),
      // The one of the test utilities runs every task only once.
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => intervalScheduler,
      }),
    ],
  });
  tell({ type: 'ready', port: server.port() });
}

/** What the process tells the one that started it. */
export type MortalMessage = { type: 'ready'; port: number } | { type: 'armed' };

function tell(message: MortalMessage): void {
  process.send?.(message);
}

/** Where the process is to die. */
export interface FatalStatement {
  text: string;
  occurrence: number;
}

main(process.argv.slice(2)).catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});

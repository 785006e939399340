import { parseArgs } from 'node:util';
import { Failure } from './failure.mjs';

export const usage = `npm start [-- options]

  --as <user>            sign in as somebody else of examples/org.yaml, such as user:default/olivia-orders
  --port <n>             port of the portal (3000)
  --backend-port <n>     port of its backend (7007)
  --verbose              print the log instead of keeping it in .data/portal.log
  --help                 this text
`;

/** @returns {{ as?: string, port: number, backendPort: number, verbose: boolean, help: boolean }} */
export function parseStartOptions(argv) {
  let values;
  try {
    ({ values } = parseArgs({
      args: argv,
      options: {
        as: { type: 'string' },
        port: { type: 'string', default: '3000' },
        'backend-port': { type: 'string', default: '7007' },
        verbose: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    throw new Failure(error.message, `What there is:\n\n${usage}`);
  }
  if (values.as !== undefined && !/^user:[\w.-]+\/[\w.-]+$/.test(values.as)) {
    throw new Failure(
      `"${values.as}" is not a user.`,
      'Write it as user:<namespace>/<name>, such as user:default/olivia-orders.',
    );
  }
  return {
    as: values.as,
    port: parsePort('--port', values.port),
    backendPort: parsePort('--backend-port', values['backend-port']),
    verbose: values.verbose,
    help: values.help,
  };
}

function parsePort(flag, text) {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Failure(
      `${flag} ${text} is not a port.`,
      'Use a number from 1 to 65535.',
    );
  }
  return port;
}

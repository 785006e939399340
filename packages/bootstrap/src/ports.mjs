import net from 'node:net';
import { Failure } from './failure.mjs';

/** Fails with a cure when somebody else already listens. */
export async function ensurePortFree(port, flag) {
  for (const host of ['127.0.0.1', '::']) {
    const code = await listenOnce(port, host);
    if (code === 'EADDRINUSE') {
      throw new Failure(
        `Port ${port} is taken by another program (perhaps a portal that still runs).`,
        `Stop it, or choose another port: npm start -- ${flag} ${port + 1}`,
      );
    }
    if (code === 'EACCES') {
      throw new Failure(
        `Port ${port} needs more rights than this user has.`,
        `Choose one above 1023: npm start -- ${flag} ${port + 8000}`,
      );
    }
  }
}

/** @returns {Promise<string | undefined>} the error code; other hosts than the port's own troubles do not count */
function listenOnce(port, host) {
  return new Promise(resolve => {
    const server = net.createServer();
    server.once('error', error => resolve(error.code));
    server.listen({ port, host, exclusive: true }, () =>
      server.close(() => resolve(undefined)),
    );
  });
}

import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/umd/node-adapter';
import { workerMark } from './protocol';
import { ThreadWork } from './ThreadWork';

/**
 * Where this module is, so that a thread can be started with it wherever the package was built to.
 *
 * The module does its work when it is the start of such a thread, and nothing when it is imported.
 */
export const importWorkerFile: string = __filename;

if (!isMainThread && workerData?.mark === workerMark && parentPort) {
  expose(new ThreadWork(), nodeEndpoint(parentPort));
}

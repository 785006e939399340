import { extname } from 'node:path';

/** Options of Node.js that may bring a loader of TypeScript. */
const loaders =
  /^(?:-r|--require|--import|--loader|--experimental-loader)(?:=|$)/;

/**
 * How a thread is to be started with this file. A built package needs nothing. From sources it takes a loader: the one
 * that the process was started with, which threads inherit, or else the one of the Backstage CLI, as in tests.
 */
export function loaderArguments(
  file: string,
  inherited: string[] = process.execArgv,
): { execArgv?: string[] } {
  if (extname(file) !== '.ts' || inherited.some(each => loaders.test(each))) {
    return {};
  }
  return {
    execArgv: [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
    ],
  };
}

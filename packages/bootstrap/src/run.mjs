import { spawn } from 'node:child_process';

/**
 * Runs a command, hands every line of its output to `onLine`, and answers the exit code and the last lines.
 *
 * @returns {Promise<{ code: number, tail: string[] }>}
 */
export function run(command, args, { onLine = () => {}, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      ...options,
    });
    const tail = [];
    for (const stream of [child.stdout, child.stderr]) {
      let rest = '';
      stream.setEncoding('utf8');
      stream.on('data', chunk => {
        const lines = (rest + chunk).split(/\r?\n/);
        rest = lines.pop() ?? '';
        for (const line of lines) {
          tail.push(line);
          if (tail.length > 60) tail.shift();
          onLine(line);
        }
      });
    }
    child.on('error', reject);
    child.on('close', code => resolve({ code: code ?? 1, tail }));
  });
}

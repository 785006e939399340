import { spawn } from 'node:child_process';
import { devNull } from 'node:os';

/** What a git process answered. */
export interface GitResult {
  code: number;
  stdout: Buffer;
  stderr: string;
}

export interface GitOptions {
  /** Bare repository to work on. */
  gitDir?: string;
  input?: string | Buffer;
  env?: Record<string, string>;
  /** Exit codes that are answers, not failures. */
  accept?: number[];
}

const maxOutputBytes = 64 * 1024 * 1024;
const timeoutMs = 60_000;

/**
 * The whole environment of a git process. Nothing of the caller's is inherited but the search path, so that no configuration
 * of the machine or of the user (aliases, hooks, credential helpers, signing) takes part.
 */
export function gitEnvironment(
  extra: Record<string, string> = {},
): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    HOME: devNull,
    LC_ALL: 'C',
    TZ: 'UTC',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_ATTR_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    ...extra,
  };
}

/** Settings that must hold whatever a repository's own configuration says. */
export function gitSettings(gitDir: string): Array<[string, string]> {
  return [
    ['core.hooksPath', devNull],
    ['core.quotePath', 'false'],
    ['core.fsync', 'committed'],
    ['gc.auto', '0'],
    // The folder may belong to another user than the process, for example on a mounted volume.
    ['safe.directory', gitDir],
  ];
}

/** Runs git without a shell. Rejects when it exits with a code that is neither 0 nor accepted. */
export async function runGit(
  args: string[],
  options: GitOptions = {},
): Promise<GitResult> {
  const { gitDir, input, env, accept = [] } = options;
  const settings = gitSettings(gitDir ?? '').flatMap(([key, value]) => [
    '-c',
    `${key}=${value}`,
  ]);
  const all = [
    ...settings,
    ...(gitDir ? [`--git-dir=${gitDir}`] : []),
    ...args,
  ];

  return new Promise((resolve, reject) => {
    const child = spawn('git', all, {
      env: gitEnvironment(env),
      stdio: ['pipe', 'pipe', 'pipe'],
      timeout: timeoutMs,
      windowsHide: true,
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    let bytes = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > maxOutputBytes) {
        child.kill();
      } else {
        stdout.push(chunk);
      }
    });
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', error => {
      reject(
        'code' in error && error.code === 'ENOENT'
          ? new Error('The program git is not installed on the backend')
          : error,
      );
    });
    child.on('close', (code, signal) => {
      const errors = Buffer.concat(stderr).toString('utf8').trim();
      if (code === null) {
        reject(new Error(`git ${args[0]} was stopped by ${signal}: ${errors}`));
      } else if (code !== 0 && !accept.includes(code)) {
        reject(new Error(`git ${args[0]} failed (${code}): ${errors}`));
      } else {
        resolve({ code, stdout: Buffer.concat(stdout), stderr: errors });
      }
    });
    // A process that ends before it has read everything is judged by its exit code.
    child.stdin.on('error', () => {});
    child.stdin.end(input ?? '');
  });
}

/** The output as text, without the line feed at its end. */
export async function gitText(
  args: string[],
  options: GitOptions = {},
): Promise<string> {
  const { stdout } = await runGit(args, options);
  return stdout.toString('utf8').trim();
}

/** The name that git gives to no object. */
export const nullId = '0'.repeat(40);

/** The records of an output that ends each with a NUL, as `-z` does. */
export function splitNul(output: Buffer): string[] {
  const records = output.toString('utf8').split('\0');
  records.pop();
  return records;
}

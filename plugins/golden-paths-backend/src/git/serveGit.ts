import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { finished } from 'node:stream/promises';
import { Request, Response } from 'express';
import { gitEnvironment, gitSettings } from './runGit';

/** What `git http-backend` is asked for. */
export interface GitRequest {
  name: string;
  directory: string;
  /** Below the repository. */
  path: 'info/refs' | 'git-upload-pack';
  query: string;
}

const maxHeaderBytes = 16 * 1024;
const timeoutMs = 10 * 60_000;

function cgiEnvironment(req: Request, request: GitRequest): NodeJS.ProcessEnv {
  const settings: Array<[string, string]> = [
    ...gitSettings(request.directory),
    ['http.receivepack', 'false'],
    ['http.getanyfile', 'false'],
    ['http.uploadpack', 'true'],
    // What was closed or merged is the portal's business.
    ['transfer.hideRefs', 'refs/crosswalk'],
    ['uploadpack.allowFilter', 'true'],
  ];
  const environment: Record<string, string> = {
    GATEWAY_INTERFACE: 'CGI/1.1',
    GIT_PROJECT_ROOT: dirname(request.directory),
    GIT_HTTP_EXPORT_ALL: '1',
    PATH_INFO: `/${request.name}.git/${request.path}`,
    QUERY_STRING: request.query,
    REQUEST_METHOD: req.method,
    REMOTE_ADDR: req.ip ?? '',
    GIT_CONFIG_COUNT: String(settings.length),
  };
  settings.forEach(([key, value], i) => {
    environment[`GIT_CONFIG_KEY_${i}`] = key;
    environment[`GIT_CONFIG_VALUE_${i}`] = value;
  });
  const headers: Array<[string, string | undefined]> = [
    ['CONTENT_TYPE', req.header('content-type')],
    ['CONTENT_LENGTH', req.header('content-length')],
    ['HTTP_CONTENT_ENCODING', req.header('content-encoding')],
    ['GIT_PROTOCOL', req.header('git-protocol')],
  ];
  for (const [name, value] of headers) {
    if (value !== undefined) {
      environment[name] = value;
    }
  }
  return gitEnvironment(environment);
}

function headerEnd(buffer: Buffer): { at: number; length: number } | undefined {
  const crlf = buffer.indexOf('\r\n\r\n');
  if (crlf >= 0) {
    return { at: crlf, length: 4 };
  }
  const lf = buffer.indexOf('\n\n');
  return lf >= 0 ? { at: lf, length: 2 } : undefined;
}

function applyHeaders(res: Response, text: string): void {
  for (const line of text.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim();
    const value = line.slice(colon + 1).trim();
    if (/^status$/i.test(name)) {
      res.status(Number.parseInt(value, 10) || 500);
    } else if (colon > 0) {
      res.set(name, value);
    }
  }
}

/** Answers a request through `git http-backend`, streaming both ways. */
export async function serveGit(
  req: Request,
  res: Response,
  request: GitRequest,
): Promise<void> {
  const child = spawn('git', ['http-backend'], {
    env: cgiEnvironment(req, request),
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout: timeoutMs,
    windowsHide: true,
  });
  // Git stops reading when it has what it needs, and clients go away in the middle.
  child.stdin.on('error', () => {});
  res.on('close', () => child.kill());
  req.pipe(child.stdin);

  let head = Buffer.alloc(0);
  let started = false;
  const answered = new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      if (started || res.destroyed) {
        resolve();
      } else {
        reject(new Error('git http-backend gave no answer'));
      }
    });
  });
  child.stdout.on('data', (chunk: Buffer) => {
    if (started) {
      return;
    }
    head = Buffer.concat([head, chunk]);
    const end = headerEnd(head);
    if (!end) {
      if (head.length > maxHeaderBytes) {
        child.kill();
      }
      return;
    }
    started = true;
    applyHeaders(res, head.toString('latin1', 0, end.at));
    res.write(head.subarray(end.at + end.length));
    child.stdout.removeAllListeners('data');
    child.stdout.pipe(res);
  });
  await answered;
  if (!res.destroyed) {
    await finished(res);
  }
}

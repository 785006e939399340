import { AuthService, PermissionsService } from '@backstage/backend-plugin-api';
import { goldenPathsGitReadPermission } from '@crosswalk/backstage-plugin-golden-paths-common';
import { isError, NotAllowedError, NotFoundError } from '@backstage/errors';
import express, { NextFunction, Request, Response } from 'express';
import Router from 'express-promise-router';
import { RepositoryRegistry } from '../git/RepositoryRegistry';
import { serveGit } from '../git/serveGit';
import { requirePermission } from '../services/requirePermission';

/** The token of a request: a bearer token, or the password that git, Argo CD and Flux can send. */
export function readToken(header: string | undefined): string | undefined {
  const [, scheme, value] = /^(\S+)\s+(\S+)$/.exec(header ?? '') ?? [];
  if (/^bearer$/i.test(scheme ?? '')) {
    return value;
  }
  if (/^basic$/i.test(scheme ?? '')) {
    const decoded = Buffer.from(value, 'base64').toString('utf8');
    const colon = decoded.indexOf(':');
    return (colon >= 0 && decoded.slice(colon + 1)) || undefined;
  }
  return undefined;
}

/** `/git/<repository>.git`: the read-only half of git's smart HTTP protocol. */
export function createGitRouter(options: {
  auth: AuthService;
  permissions: PermissionsService;
  repositories: RepositoryRegistry;
}): express.Router {
  const { auth, permissions, repositories } = options;
  const router = Router();

  const authenticate = async (
    req: Request,
    res: Response,
    next: NextFunction,
  ) => {
    const challenge = () => {
      res
        .status(401)
        .set('WWW-Authenticate', 'Basic realm="Crosswalk", charset="UTF-8"')
        .type('text/plain')
        .send('Give a Backstage token as the password.\n');
    };
    const token = readToken(req.header('authorization'));
    if (!token) {
      challenge();
      return;
    }
    let credentials;
    try {
      credentials = await auth.authenticate(token);
    } catch (error) {
      if (isError(error) && error.name === 'NotAllowedError') {
        throw error;
      }
      challenge();
      return;
    }
    await requirePermission(
      permissions,
      goldenPathsGitReadPermission,
      credentials,
    );
    next();
  };
  router.use(authenticate);

  const repositoryOf = async (req: Request) => {
    const name = req.params.repository;
    const repository = await repositories.get(name);
    return { name, directory: repository.directory };
  };

  router.get('/:repository.git/info/refs', async (req, res) => {
    if (req.query.service !== 'git-upload-pack') {
      throw req.query.service === 'git-receive-pack'
        ? new NotAllowedError(
            'The repositories are read-only; propose a change in the portal',
          )
        : new NotFoundError('Only the smart HTTP protocol is served');
    }
    await serveGit(req, res, {
      ...(await repositoryOf(req)),
      path: 'info/refs',
      query: 'service=git-upload-pack',
    });
  });

  router.post('/:repository.git/git-upload-pack', async (req, res) => {
    await serveGit(req, res, {
      ...(await repositoryOf(req)),
      path: 'git-upload-pack',
      query: '',
    });
  });

  router.post('/:repository.git/git-receive-pack', async () => {
    throw new NotAllowedError(
      'The repositories are read-only; propose a change in the portal',
    );
  });

  router.use(() => {
    throw new NotFoundError('Only the smart HTTP protocol is served');
  });

  return router;
}

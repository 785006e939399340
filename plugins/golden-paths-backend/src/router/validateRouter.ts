import {
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  goldenPathsPathReadPermission,
  validateManifests,
} from '@crosswalk/backstage-plugin-golden-paths-common';
import { bundledSchemas } from '@crosswalk/backstage-plugin-golden-paths-common/schemas';
import express from 'express';
import Router from 'express-promise-router';
import { z } from 'zod';
import { requirePermission } from '../services/requirePermission';
import { proposalLimits } from '../services/proposalFiles';
import { parse } from './parse';

const bodySchema = z.strictObject({
  files: z
    .array(
      z.strictObject({
        path: z.string().min(1).max(1024),
        content: z.string(),
      }),
    )
    .max(proposalLimits.files)
    .refine(
      files =>
        files.reduce((sum, file) => sum + Buffer.byteLength(file.content), 0) <=
        proposalLimits.totalBytes,
      `have more than ${proposalLimits.totalBytes} bytes together`,
    ),
});

/** `/v1/validate`. Whoever may see the paths may check manifests against the same rules. */
export function createValidateRouter(options: {
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
}): express.Router {
  const { httpAuth, permissions } = options;
  const router = Router();

  router.post('/', async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    await requirePermission(
      permissions,
      goldenPathsPathReadPermission,
      credentials,
    );
    const { files } = parse(bodySchema, req.body);
    res.json(validateManifests(files, bundledSchemas));
  });

  return router;
}

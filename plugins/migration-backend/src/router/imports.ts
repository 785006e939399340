import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { ImportKind } from '@crosswalk/backstage-plugin-migration-common';
import express, { Request } from 'express';
import Router from 'express-promise-router';
import { z } from 'zod';
import { ImportService } from '../services/imports/ImportService';
import { audited } from './audited';
import { flagSchema, pageSchema, parse } from './parse';
import { receiveUpload } from './receiveUpload';

const uploadSchema = z.object({
  // Snapshots of live sources are taken by the plugin itself.
  kind: z.enum(['rvtools', 'konveyor', 'dependencies']),
  sourceId: z
    .string()
    .regex(
      /^[A-Za-z0-9:._-]{1,63}$/,
      'at most 63 letters, digits, colons, dots, dashes and underscores',
    )
    .optional(),
});
const startSchema = z.strictObject({
  dryRun: flagSchema,
  kind: z.string().optional(),
  sourceId: z.string().optional(),
});

/** The tabs of an export belong together; two files of another kind do not. */
function refuseSeveral(kind: ImportKind, count: number): void {
  if (count > 1 && kind !== 'rvtools') {
    throw new InputError(
      'Only the CSV files of an RVTools export are imported together; send one file at a time',
    );
  }
}

/** Imports of an estate: upload, progress, report, and what to do about one that does not end well. */
export function createImportsRouter(options: {
  imports: ImportService;
  maxUploadBytes: number;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}): express.Router {
  const { imports, maxUploadBytes, httpAuth, auditor } = options;
  const router = Router();

  router.post('/v1/estates/:id/imports', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { id } = req.params;
    const query = parse(startSchema, req.query);
    const entry = await audited(
      auditor,
      {
        eventId: 'import-start',
        request: req,
        meta: { estateId: id, dryRun: query.dryRun },
      },
      async () => {
        await imports.checkStart(id, { credentials });
        return receiveUpload(req, maxUploadBytes, upload => {
          const { kind, sourceId } = parse(uploadSchema, {
            ...query,
            ...upload.fields,
          });
          refuseSeveral(kind, upload.count);
          return imports.start(
            id,
            {
              kind,
              sourceId,
              dryRun: query.dryRun,
              fileName: upload.fileName,
              file: upload.file,
            },
            { credentials },
          );
        });
      },
      ({ id: importId, kind, sourceId, fileName }) => ({
        importId,
        kind,
        sourceId,
        fileName,
      }),
    );
    res.status(202).json(entry);
  });

  router.get('/v1/estates/:id/imports', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const page = parse(pageSchema, req.query);
    res.json(await imports.list(req.params.id, page, { credentials }));
  });

  router.get('/v1/estates/:id/imports/:importId', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { id, importId } = req.params;
    res.json(await imports.get(id, importId, { credentials }));
  });

  for (const verb of ['retry', 'confirm', 'discard'] as const) {
    router.post(
      `/v1/estates/:id/imports/:importId/${verb}`,
      async (req: Request<{ id: string; importId: string }>, res) => {
        const credentials = await httpAuth.credentials(req);
        const { id, importId } = req.params;
        const entry = await audited(
          auditor,
          {
            eventId: `import-${verb}`,
            request: req,
            meta: { estateId: id, importId },
          },
          () => imports[verb](id, importId, { credentials }),
          ({ kind, fileName, status }) => ({ kind, fileName, status }),
        );
        res.status(verb === 'discard' ? 200 : 202).json(entry);
      },
    );
  }

  return router;
}

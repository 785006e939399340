import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import express from 'express';
import Router from 'express-promise-router';
import { z } from 'zod';
import { ApplicationService } from '../services/applications/ApplicationService';
import {
  idSchema,
  memberKeysSchema,
  nameSchema,
  patchSchema,
  versionSchema,
} from './applicationSchemas';
import { audited } from './audited';
import { auditedOperation } from './auditedOperation';
import { ifMatchOf } from './ifMatch';
import { pageSchema, parse } from './parse';

/** Most applications of one bulk edit; a longer one comes in several. */
const maxChanges = 2000;
/** Most applications that are merged at once. */
const maxParts = 200;

const seenSchema = z.strictObject({ id: idSchema, version: versionSchema });
const differs = (items: { id: string }[]) =>
  new Set(items.map(each => each.id)).size === items.length;

const bulkSchema = z.strictObject({
  changes: z
    .array(seenSchema.extend({ patch: patchSchema }))
    .min(1)
    .max(maxChanges)
    .refine(differs, 'name an application twice'),
});
const mergeSchema = z.strictObject({
  from: z
    .array(seenSchema)
    .min(1)
    .max(maxParts)
    .refine(differs, 'name an application twice'),
});
const splitSchema = z.strictObject({
  name: nameSchema,
  virtualMachineKeys: memberKeysSchema.min(1),
});

/** What people do to several applications at once, and what they did. */
export function createApplicationOperationsRouter(options: {
  applications: ApplicationService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}): express.Router {
  const { applications, httpAuth, auditor } = options;
  const router = Router();

  router.post(
    '/v1/estates/:id/applications-bulk',
    express.json({ limit: '10mb' }),
    async (req, res) => {
      const credentials = await httpAuth.credentials(req);
      const { changes } = parse(bulkSchema, req.body);
      const fields = new Set(changes.flatMap(each => Object.keys(each.patch)));
      res.json(
        await audited(
          auditor,
          {
            eventId: 'application-bulk',
            request: req,
            meta: { estateId: req.params.id, fields: [...fields] },
          },
          () => applications.bulk(req.params.id, changes, { credentials }),
          auditedOperation,
        ),
      );
    },
  );

  router.post(
    '/v1/applications/:id/merge',
    express.json(),
    async (req, res) => {
      const credentials = await httpAuth.credentials(req);
      const { id } = req.params;
      const { from } = parse(
        mergeSchema.refine(
          body => body.from.every(each => each.id !== id),
          'An application cannot be merged into itself',
        ),
        req.body,
      );
      const version = ifMatchOf(req);
      res.json(
        await audited(
          auditor,
          {
            eventId: 'application-merge',
            request: req,
            meta: { applicationId: id, from: from.map(each => each.id) },
          },
          () => applications.merge({ id, version }, from, { credentials }),
          auditedOperation,
        ),
      );
    },
  );

  router.post(
    '/v1/applications/:id/split',
    express.json({ limit: '5mb' }),
    async (req, res) => {
      const credentials = await httpAuth.credentials(req);
      const { id } = req.params;
      const part = parse(splitSchema, req.body);
      const version = ifMatchOf(req);
      res.json(
        await audited(
          auditor,
          {
            eventId: 'application-split',
            request: req,
            meta: {
              applicationId: id,
              virtualMachines: part.virtualMachineKeys.length,
            },
          },
          () => applications.split({ id, version }, part, { credentials }),
          auditedOperation,
        ),
      );
    },
  );

  router.post(
    '/v1/estates/:id/operations/:operationId/undo',
    async (req, res) => {
      const credentials = await httpAuth.credentials(req);
      const { id, operationId } = req.params;
      res.json(
        await audited(
          auditor,
          {
            eventId: 'application-undo',
            request: req,
            meta: { estateId: id, undone: operationId },
          },
          () => applications.undo(id, operationId, { credentials }),
          auditedOperation,
        ),
      );
    },
  );

  router.get('/v1/applications/:id/history', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(
      await applications.history(req.params.id, parse(pageSchema, req.query), {
        credentials,
      }),
    );
  });

  return router;
}

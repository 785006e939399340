import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import {
  Application,
  criticalities,
  dispositions,
  environments,
} from '@crosswalk/backstage-plugin-migration-common';
import express, { Response } from 'express';
import Router from 'express-promise-router';
import { z } from 'zod';
import { ApplicationService } from '../services/applications/ApplicationService';
import { nameSchema, patchSchema, refSchema } from './applicationSchemas';
import { audited } from './audited';
import { auditedChanges } from './auditedChanges';
import { ifMatchOf } from './ifMatch';
import { choiceSchema, pageSchema, parse } from './parse';

const newSchema = patchSchema.extend({ name: nameSchema });

const listSchema = pageSchema.extend({
  filter: z.string().max(500).optional(),
  environment: z.enum(environments).optional(),
  criticality: z.enum(criticalities).optional(),
  disposition: z.enum([...dispositions, 'undecided']).optional(),
  owner: z.union([z.literal('none'), refSchema]).optional(),
  confirmed: choiceSchema,
  complete: choiceSchema,
  sharedService: choiceSchema,
  sort: z.string().optional(),
});

/** Applications, suggested and confirmed. Concurrent edits meet in the ETag. */
export function createApplicationsRouter(options: {
  applications: ApplicationService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}): express.Router {
  const { applications, httpAuth, auditor } = options;
  const router = Router();

  router.get('/v1/estates/:id/applications', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { filter, ...query } = parse(listSchema, req.query);
    res.json(
      await applications.list(
        req.params.id,
        { ...query, text: filter },
        { credentials },
      ),
    );
  });

  router.post(
    '/v1/estates/:id/applications',
    express.json({ limit: '2mb' }),
    async (req, res) => {
      const credentials = await httpAuth.credentials(req);
      const application = parse(newSchema, req.body);
      const created = await audited(
        auditor,
        {
          eventId: 'application-create',
          request: req,
          meta: { estateId: req.params.id, name: application.name },
        },
        () => applications.create(req.params.id, application, { credentials }),
        ({ id, virtualMachineKeys }) => ({
          applicationId: id,
          virtualMachines: virtualMachineKeys.length,
        }),
      );
      answer(res.status(201), created);
    },
  );

  router.get('/v1/applications/:id', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    answer(res, await applications.get(req.params.id, { credentials }));
  });

  router.patch(
    '/v1/applications/:id',
    express.json({ limit: '2mb' }),
    async (req, res) => {
      const credentials = await httpAuth.credentials(req);
      const patch = parse(patchSchema, req.body);
      const version = ifMatchOf(req);
      const { after } = await audited(
        auditor,
        {
          eventId: 'application-update',
          request: req,
          meta: { applicationId: req.params.id, fields: Object.keys(patch) },
        },
        () =>
          applications.update(req.params.id, patch, version, { credentials }),
        update => ({ changes: auditedChanges(update) }),
      );
      answer(res, after);
    },
  );

  return router;
}

function answer(res: Response, application: Application): void {
  res.set('ETag', `"${application.version}"`).json(application);
}

import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  Application,
  criticalities,
  dispositions,
  environments,
  workloadKinds,
} from '@crosswalk/backstage-plugin-migration-common';
import express, { Response } from 'express';
import Router from 'express-promise-router';
import { z } from 'zod';
import { ApplicationService } from '../services/applications/ApplicationService';
import { PreconditionRequiredError } from '../preconditions';
import { audited } from './audited';
import { auditedChanges } from './auditedChanges';
import { pageSchema, parse } from './parse';

const refSchema = z
  .string()
  .trim()
  .regex(
    /^[a-z][\w.-]*:[\w.-]+\/[\w.-]+$/i,
    'is no entity ref such as group:default/team-orders',
  )
  .max(250);

const patchSchema = z.strictObject({
  name: z.string().trim().min(1).max(200).optional(),
  description: z.string().max(5000).optional(),
  owner: refSchema.nullable().optional(),
  entityRef: refSchema.nullable().optional(),
  environment: z.enum(environments).optional(),
  criticality: z.enum(criticalities).optional(),
  workload: z.enum(workloadKinds).optional(),
  sharedService: z.boolean().optional(),
  confirmed: z.boolean().optional(),
  disposition: z.enum(dispositions).nullable().optional(),
  dispositionReason: z.string().max(5000).nullable().optional(),
  virtualMachineKeys: z.array(z.string().max(255)).max(10_000).optional(),
});
const newSchema = patchSchema.extend({
  name: z.string().trim().min(1).max(200),
});

const listSchema = pageSchema.extend({
  filter: z.string().max(500).optional(),
  environment: z.enum(environments).optional(),
  disposition: z.enum([...dispositions, 'undecided']).optional(),
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
      const version = versionOf(req.header('if-match'));
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

/** The version of an `If-Match` header; `*` matches every version. */
function versionOf(header: string | undefined): number | undefined {
  if (header === undefined) {
    throw new PreconditionRequiredError(
      'Send the ETag that the application was answered with as If-Match, or If-Match: * to change it whatever it is by now',
    );
  }
  if (header.trim() === '*') {
    return undefined;
  }
  // A proxy that compresses makes the tag weak; the version says the same.
  const tag = /^(?:W\/)?"?(\d+)(?:-\w+)?"?$/.exec(header.trim());
  if (!tag) {
    throw new InputError(
      'If-Match has to be the ETag that the application was answered with',
    );
  }
  return Number(tag[1]);
}

import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import {
  isIsoDate,
  planToCsv,
  planToYaml,
} from '@crosswalk/backstage-plugin-migration-common';
import express from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import { PlanService } from '../services/plans/PlanService';
import { audited } from './audited';
import { pageSchema, parse } from './parse';

const days = z.number().int().min(0).max(3650);

const constraintsSchema = z.strictObject({
  startDate: z
    .string()
    .refine(isIsoDate, 'must be a day, written as YYYY-MM-DD')
    .optional(),
  waveDays: days.optional(),
  gapDays: days.optional(),
  parallelRunDays: days.optional(),
  capacity: z
    .strictObject({
      virtualMachines: z.number().int().min(1).optional(),
      inUseTiB: z.number().positive().optional(),
    })
    .optional(),
  pilotSize: z
    .strictObject({
      min: z.number().int().min(0).optional(),
      max: z.number().int().min(0).optional(),
    })
    .optional(),
  pins: z.record(z.string(), z.string()).optional(),
});

const createBody = z.strictObject({
  constraints: constraintsSchema.optional(),
});
// A plan is a whole document, so that a page of them is short unless somebody asks for more.
const listQuery = pageSchema.extend({
  limit: pageSchema.shape.limit.default(20),
});
const exportQuery = z.strictObject({ format: z.enum(['yaml', 'csv']) });

const formats = {
  yaml: { type: 'application/yaml; charset=utf-8', write: planToYaml },
  csv: { type: 'text/csv; charset=utf-8', write: planToCsv },
};

/** Plans of an estate: made, listed, published, exported. */
export function createPlansRouter(options: {
  plans: PlanService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}): express.Router {
  const { plans, httpAuth, auditor } = options;
  const router = PromiseRouter();

  // An estate of ten thousand applications may come with a pin for each of them.
  router.post(
    '/v1/estates/:id/plans',
    express.json({ limit: '2mb' }),
    async (req, res) => {
      const estateId = req.params.id;
      const { constraints = {} } = parse(createBody, req.body ?? {});
      const credentials = await httpAuth.credentials(req, {
        allow: ['user', 'service'],
      });
      const { plan, created } = await audited(
        auditor,
        { eventId: 'plan-create', request: req, meta: { estateId } },
        () => plans.createPlan(estateId, constraints, { credentials }),
        result => ({
          planId: result.plan.id,
          revision: result.plan.revision,
          created: result.created,
        }),
      );
      res.status(created ? 201 : 200).json(plan);
    },
  );

  router.get('/v1/estates/:id/plans', async (req, res) => {
    const page = parse(listQuery, req.query);
    const credentials = await httpAuth.credentials(req);
    res.json(await plans.listPlans(req.params.id, page, { credentials }));
  });

  router.get('/v1/plans/:id', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await plans.getPlan(req.params.id, { credentials }));
  });

  router.post('/v1/plans/:id/publish', async (req, res) => {
    const planId = req.params.id;
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    res.json(
      await audited(
        auditor,
        {
          eventId: 'plan-publish',
          request: req,
          meta: { planId },
        },
        () => plans.publishPlan(planId, { credentials }),
        result => ({ ...result }),
      ),
    );
  });

  router.get('/v1/plans/:id/export', async (req, res) => {
    const { format } = parse(exportQuery, req.query);
    const credentials = await httpAuth.credentials(req);
    const plan = await plans.getPlan(req.params.id, { credentials });
    // The file name would choose a type of its own, so that ours comes after it.
    res
      .attachment(`plan-${plan.revision}.${format}`)
      .type(formats[format].type)
      .send(formats[format].write(plan));
  });

  return router;
}

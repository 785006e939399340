import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import express from 'express';
import Router from 'express-promise-router';
import { z } from 'zod';
import { EstateService } from '../services/estates/EstateService';
import { audited } from './audited';
import { pageSchema, parse } from './parse';
import { virtualMachineFilters } from './virtualMachineFilters';

const newEstateSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
});

const virtualMachinesSchema = pageSchema.extend(virtualMachineFilters);

/** Estates, their figures, VMs and dependencies. */
export function createEstatesRouter(options: {
  estates: EstateService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}): express.Router {
  const { estates, httpAuth, auditor } = options;
  const router = Router();

  router.get('/v1/estates', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await estates.list(parse(pageSchema, req.query), { credentials }));
  });

  router.post('/v1/estates', express.json(), async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { name } = parse(newEstateSchema, req.body);
    const estate = await audited(
      auditor,
      { eventId: 'estate-create', request: req, meta: { name } },
      () => estates.create(name, { credentials }),
      ({ id }) => ({ estateId: id }),
    );
    res.status(201).json(estate);
  });

  router.get('/v1/estates/:id', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await estates.get(req.params.id, { credentials }));
  });

  router.get('/v1/estates/:id/summary', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await estates.summarize(req.params.id, { credentials }));
  });

  router.get('/v1/estates/:id/virtual-machines', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { filter, ...query } = parse(virtualMachinesSchema, req.query);
    res.json(
      await estates.listVirtualMachines(
        req.params.id,
        { ...query, text: filter },
        { credentials },
      ),
    );
  });

  router.get('/v1/estates/:id/virtual-machines/:key', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { id, key } = req.params;
    res.json(await estates.getVirtualMachine(id, key, { credentials }));
  });

  router.get('/v1/estates/:id/dependencies', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(
      await estates.listDependencies(
        req.params.id,
        parse(pageSchema, req.query),
        { credentials },
      ),
    );
  });

  return router;
}

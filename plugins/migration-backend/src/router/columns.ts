import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import {
  ColumnMapping,
  columnMeanings,
} from '@crosswalk/backstage-plugin-migration-common';
import express from 'express';
import Router from 'express-promise-router';
import { z } from 'zod';
import { ColumnService } from '../services/columns/ColumnService';
import { audited } from './audited';
import { parse } from './parse';

const headersSchema = z
  .array(z.string().trim().min(1).max(255))
  .max(20)
  .optional();

const mappingSchema = z.strictObject({
  application: headersSchema,
  owner: headersSchema,
  environment: headersSchema,
  criticality: headersSchema,
} satisfies Record<(typeof columnMeanings)[number], unknown>);

/** What people make of custom attributes and tags. */
export function createColumnsRouter(options: {
  columns: ColumnService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}): express.Router {
  const { columns, httpAuth, auditor } = options;
  const router = Router();

  router.get('/v1/estates/:id/columns', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await columns.get(req.params.id, { credentials }));
  });

  router.put('/v1/estates/:id/columns', express.json(), async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const estateId = req.params.id;
    const mapping: ColumnMapping = parse(mappingSchema, req.body);
    res.json(
      await audited(
        auditor,
        {
          eventId: 'estate-columns',
          request: req,
          meta: { estateId, mapping: JSON.parse(JSON.stringify(mapping)) },
        },
        () => columns.set(estateId, mapping, { credentials }),
        () => ({ estateId }),
      ),
    );
  });

  return router;
}

import { HttpAuthService } from '@backstage/backend-plugin-api';
import { inventoryChanges } from '@crosswalk/backstage-plugin-migration-common';
import express from 'express';
import Router from 'express-promise-router';
import { z } from 'zod';
import { HistoryService } from '../services/history/HistoryService';
import { pageSchema, parse } from './parse';

const changesSchema = pageSchema.extend({
  change: z.enum(inventoryChanges).optional(),
});

/** What imports did to VMs. */
export function createHistoryRouter(options: {
  history: HistoryService;
  httpAuth: HttpAuthService;
}): express.Router {
  const { history, httpAuth } = options;
  const router = Router();

  router.get('/v1/estates/:id/imports/:importId/changes', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { id, importId } = req.params;
    const query = parse(changesSchema, req.query);
    res.json(await history.ofImport(id, importId, query, { credentials }));
  });

  router.get(
    '/v1/estates/:id/virtual-machines/:key/history',
    async (req, res) => {
      const credentials = await httpAuth.credentials(req);
      const { id, key } = req.params;
      const page = parse(pageSchema, req.query);
      res.json(await history.ofVirtualMachine(id, key, page, { credentials }));
    },
  );

  return router;
}

import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import express from 'express';
import Router from 'express-promise-router';
import { SourceService } from '../services/sources/SourceService';
import { pageOf } from '../store/pages';
import { audited } from './audited';
import { pageSchema, parse } from './parse';

/** Where data of an estate comes from. */
export function createSourcesRouter(options: {
  sources: SourceService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}): express.Router {
  const { sources, httpAuth, auditor } = options;
  const router = Router();

  router.get('/v1/estates/:id/sources', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const page = parse(pageSchema, req.query);
    res.json(pageOf(await sources.list(req.params.id, { credentials }), page));
  });

  router.post('/v1/estates/:id/sources/:sourceId/refresh', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { id: estateId, sourceId } = req.params;
    const begun = await audited(
      auditor,
      {
        eventId: 'source-refresh',
        request: req,
        meta: { estateId, sourceId },
      },
      () => sources.refresh(estateId, sourceId, { credentials }),
      ({ id: importId }) => ({ importId }),
    );
    res.status(202).json(begun);
  });

  router.delete('/v1/estates/:id/sources/:sourceId', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { id: estateId, sourceId } = req.params;
    const entry = await audited(
      auditor,
      { eventId: 'source-remove', request: req, meta: { estateId, sourceId } },
      () => sources.remove(estateId, sourceId, { credentials }),
      ({ id: importId, status }) => ({ importId, status }),
    );
    res.status(entry.status === 'succeeded' ? 200 : 202).json(entry);
  });

  return router;
}

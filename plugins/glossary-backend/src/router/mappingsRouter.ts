import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import type { GlossaryService } from '../services/GlossaryService';
import { domainParameter, pageParameters, parseRequest } from './parseRequest';

const conceptOrScheme = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*(:[a-z0-9]+([-.][a-z0-9]+)*)?$/,
    'must be a concept such as "vsphere:drs" or a scheme such as "vsphere"',
  )
  .optional();

const listQuery = z.strictObject({
  from: conceptOrScheme,
  to: conceptOrScheme,
  domain: domainParameter,
  ...pageParameters(50),
});

/** Mappings between bundles of concepts. */
export function createMappingsRouter(options: {
  glossary: GlossaryService;
  httpAuth: HttpAuthService;
}): Router {
  const { glossary, httpAuth } = options;
  const router = PromiseRouter();

  router.get('/v1/mappings', async (req, res) => {
    const request = parseRequest(listQuery, req.query);
    const credentials = await httpAuth.credentials(req);
    res.json(await glossary.listMappings(request, { credentials }));
  });

  return router;
}

import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { sourceTypes } from '@crosswalk/backstage-plugin-glossary-common';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import type { SourceService } from '../services/SourceService';
import { audited } from './audited';
import { jsonBody } from './jsonBody';
import {
  languageParameter,
  noParameters,
  pageParameters,
  parseRequest,
} from './parseRequest';

const listQuery = z.strictObject(pageParameters(50));

const MOST_FILES = 2_000;

const validateBody = z.strictObject({
  type: z.enum(sourceTypes),
  files: z
    .array(
      z.strictObject({ path: z.string().min(1).max(500), text: z.string() }),
    )
    .min(1, 'must hold at least one file')
    .refine(
      files => files.length <= MOST_FILES,
      `must hold at most ${MOST_FILES} files`,
    ),
  scheme: z
    .string()
    .regex(
      /^[a-z0-9]+(-[a-z0-9]+)*$/,
      'must be lower-case letters, digits and single hyphens',
    )
    .optional(),
  lang: languageParameter,
  source: z.string().optional(),
});

/** Where the concepts come from, and whether that went well. */
export function createSourcesRouter(options: {
  auditor: AuditorService;
  httpAuth: HttpAuthService;
  sources: SourceService;
}): Router {
  const { auditor, httpAuth, sources } = options;
  const router = PromiseRouter();

  router.get('/v1/sources', async (req, res) => {
    const request = parseRequest(listQuery, req.query);
    const credentials = await httpAuth.credentials(req);
    res.json(await sources.listSources(request, { credentials }));
  });

  router.post('/v1/sources/validate', jsonBody('5mb'), async (req, res) => {
    const request = parseRequest(validateBody, req.body);
    const credentials = await httpAuth.credentials(req);
    res.json(await sources.validate(request, { credentials }));
  });

  router.get('/v1/sources/:id/report', async (req, res) => {
    parseRequest(noParameters, req.query);
    const credentials = await httpAuth.credentials(req);
    res.json(await sources.getReport(req.params.id, { credentials }));
  });

  for (const verb of ['refresh', 'confirm'] as const) {
    router.post(`/v1/sources/:id/${verb}`, async (req, res) => {
      parseRequest(noParameters, req.query);
      const { id } = req.params;
      const credentials = await httpAuth.credentials(req);
      const report = await audited(
        auditor,
        {
          eventId: `source-${verb}`,
          severityLevel: 'medium',
          request: req,
          meta: { source: id },
        },
        async () => sources[verb](id, { credentials }),
      );
      res.json(report);
    });
  }

  return router;
}

import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import type { GlossaryService } from '../services/GlossaryService';
import { jsonBody } from './jsonBody';
import {
  languageParameter,
  noParameters,
  pageParameters,
  parseRequest,
} from './parseRequest';
import { sendUnlessFresh } from './sendUnlessFresh';

/** Nobody types more, and typos in long queries are costly to find. */
const LONGEST_QUERY = 500;
/** A long page; what is longer can be sent in parts. Of Japanese it has three bytes a character. */
const LONGEST_TEXT = 500_000;

const lookupQuery = z.strictObject({
  q: z
    .string()
    .max(LONGEST_QUERY, `must have at most ${LONGEST_QUERY} characters`),
  scheme: z.string().optional(),
  lang: languageParameter,
  ...pageParameters(10),
});

const annotateBody = z.strictObject({
  text: z
    .string()
    .refine(
      text => text.length <= LONGEST_TEXT,
      `must have at most ${LONGEST_TEXT} characters; send it in parts`,
    ),
  format: z.enum(['plain', 'markdown']),
  scheme: z.string().optional(),
  firstPerSection: z.boolean().optional(),
});

/** Concepts by whatever people call them, in a query or in a text, and the index to do the same in a browser. */
export function createLookupRouter(options: {
  glossary: GlossaryService;
  httpAuth: HttpAuthService;
}): Router {
  const { glossary, httpAuth } = options;
  const router = PromiseRouter();

  router.get('/v1/lookup', async (req, res) => {
    const request = parseRequest(lookupQuery, req.query);
    const credentials = await httpAuth.credentials(req);
    res.json(await glossary.lookup(request, { credentials }));
  });

  router.post('/v1/annotate', jsonBody('2mb'), async (req, res) => {
    const request = parseRequest(annotateBody, req.body);
    const credentials = await httpAuth.credentials(req);
    res.json(await glossary.annotate(request, { credentials }));
  });

  router.get('/v1/label-index', async (req, res) => {
    parseRequest(noParameters, req.query);
    const credentials = await httpAuth.credentials(req);
    const index = await glossary.getLabelIndex({ credentials });
    sendUnlessFresh(req, res, index.digest, () => res.json(index));
  });

  return router;
}

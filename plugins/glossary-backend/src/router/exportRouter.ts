import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { exportFormats } from '@crosswalk/backstage-plugin-glossary-common';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import type { GlossaryService } from '../services/GlossaryService';
import { parseRequest } from './parseRequest';
import { sendUnlessFresh } from './sendUnlessFresh';

const exportQuery = z.strictObject({
  format: z.enum(exportFormats),
  scheme: z.string().optional(),
  losses: z.enum(['true', 'false']).optional(),
});

/** The glossary as a file in another format, and what that format cannot hold. */
export function createExportRouter(options: {
  glossary: GlossaryService;
  httpAuth: HttpAuthService;
}): Router {
  const { glossary, httpAuth } = options;
  const router = PromiseRouter();

  router.get('/v1/export', async (req, res) => {
    const { losses, ...request } = parseRequest(exportQuery, req.query);
    const credentials = await httpAuth.credentials(req);
    const result = await glossary.exportGlossary(request, { credentials });
    if (losses === 'true') {
      res.json({ losses: result.losses });
      return;
    }
    sendUnlessFresh(req, res, result.digest, () => {
      res.type(result.mediaType);
      res.attachment(result.fileName);
      // The text is what people wrote; a browser must not take it for a page.
      res.set('X-Content-Type-Options', 'nosniff');
      res.send(result.text);
    });
  });

  return router;
}

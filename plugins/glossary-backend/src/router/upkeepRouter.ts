import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { feedbackKinds } from '@crosswalk/backstage-plugin-glossary-common';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import type { GlossaryService } from '../services/GlossaryService';
import type { UpkeepService } from '../services/UpkeepService';
import { audited } from './audited';
import { jsonBody } from './jsonBody';
import { pageParameters, parseFeedbackId, parseRequest } from './parseRequest';

const listQuery = z.strictObject(pageParameters(50));

/** A few paragraphs. */
const LONGEST_FEEDBACK = 4_000;

const feedbackBody = z
  .strictObject({
    kind: z.enum(feedbackKinds),
    ref: z.string().max(255).optional(),
    text: z
      .string()
      .trim()
      .min(1, 'must not be empty')
      .refine(
        text => text.length <= LONGEST_FEEDBACK,
        `must have at most ${LONGEST_FEEDBACK} characters`,
      )
      // They would hide in a page, and PostgreSQL does not take all of them.
      .regex(/^[\P{Cc}\t\r\n]*$/u, 'must not have control characters'),
  })
  .refine(({ kind, ref }) => kind === 'missing' || ref !== undefined, {
    path: ['ref'],
    message: 'is missing; only a missing concept has none',
  });

const statusBody = z.strictObject({ status: z.enum(['open', 'closed']) });

/** What the glossary lacks: by those who use it, by what they look for, and by its own contradictions. */
export function createUpkeepRouter(options: {
  auditor: AuditorService;
  glossary: GlossaryService;
  httpAuth: HttpAuthService;
  upkeep: UpkeepService;
}): Router {
  const { auditor, glossary, httpAuth, upkeep } = options;
  const router = PromiseRouter();
  const body = jsonBody('64kb');

  router.get('/v1/gaps', async (req, res) => {
    const request = parseRequest(listQuery, req.query);
    const credentials = await httpAuth.credentials(req);
    res.json(await upkeep.listGaps(request, { credentials }));
  });

  router.get('/v1/conflicts', async (req, res) => {
    const request = parseRequest(listQuery, req.query);
    const credentials = await httpAuth.credentials(req);
    res.json(await glossary.listConflicts(request, { credentials }));
  });

  router.get('/v1/feedback', async (req, res) => {
    const request = parseRequest(listQuery, req.query);
    const credentials = await httpAuth.credentials(req);
    res.json(await upkeep.listFeedback(request, { credentials }));
  });

  router.post('/v1/feedback', body, async (req, res) => {
    const feedback = parseRequest(feedbackBody, req.body);
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    const added = await audited(
      auditor,
      {
        eventId: 'feedback-create',
        request: req,
        meta: { kind: feedback.kind, concept: feedback.ref },
      },
      async () => upkeep.addFeedback(feedback, { credentials }),
    );
    res.status(201).json(added);
  });

  router.patch('/v1/feedback/:id', body, async (req, res) => {
    const { status } = parseRequest(statusBody, req.body);
    const id = parseFeedbackId(req.params.id);
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    const feedback = await audited(
      auditor,
      {
        eventId: 'feedback-update',
        severityLevel: 'medium',
        request: req,
        meta: { feedback: id, status },
      },
      async () => upkeep.setFeedbackStatus(id, status, { credentials }),
    );
    res.json(feedback);
  });

  return router;
}

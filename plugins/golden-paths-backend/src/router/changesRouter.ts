import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { Change } from '@crosswalk/backstage-plugin-golden-paths-common';
import express, { Request } from 'express';
import Router from 'express-promise-router';
import { z } from 'zod';
import { ChangeService } from '../services/types';
import { AuditMeta, audited } from './audited';
import { pageQuery, parse } from './parse';

// They would hide in a page, and neither git nor PostgreSQL takes all of them.
const line = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^\P{Cc}*$/u, 'must be one line without control characters');
const paragraphs = z
  .string()
  .max(20_000)
  .regex(/^[\P{Cc}\t\r\n]*$/u, 'must not have control characters');

/** What a form was filled with, not files. */
const maxInputsLength = 64 * 1024;

const proposalSchema = z.strictObject({
  provider: z.literal('local'),
  repository: z.string().min(1).max(64),
  base: z.string().min(1).max(200),
  targetPath: z.string(),
  title: line,
  description: paragraphs.optional(),
  files: z.array(z.strictObject({ path: z.string(), content: z.string() })),
  idempotencyKey: z
    .string()
    .min(1)
    .max(255)
    .regex(/^\P{Cc}*$/u, 'must not have control characters'),
  provenance: z
    .strictObject({
      path: line,
      version: line,
      taskId: line.optional(),
      entityRef: line.optional(),
      inputs: z
        .record(z.string(), z.unknown())
        .refine(
          inputs => JSON.stringify(inputs).length <= maxInputsLength,
          `must not be longer than ${maxInputsLength} characters of JSON`,
        )
        .optional(),
    })
    .optional(),
});

/** What an audit needs to find the change in the portal and in Git. */
function recordOf(change: Change): AuditMeta {
  return {
    change: change.id,
    status: change.status,
    repository: change.repository,
    commit: change.mergeCommit ?? change.headCommit,
  };
}

const listQuery = pageQuery.extend({
  status: z.enum(['open', 'merged', 'closed']).optional(),
});

/** `/v1/changes`. */
export function createChangesRouter(options: {
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  changes: ChangeService;
}): express.Router {
  const { httpAuth, auditor, changes } = options;
  const router = Router();
  const caller = async (req: Request) => ({
    credentials: await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    }),
  });

  router.get('/', async (req, res) => {
    const query = parse(listQuery, req.query);
    res.json(await changes.list(query, await caller(req)));
  });

  router.post('/', async (req, res) => {
    const proposal = parse(proposalSchema, req.body);
    const { change, created } = await audited(
      auditor,
      {
        eventId: 'change-propose',
        severityLevel: 'medium',
        request: req,
        meta: {
          repository: proposal.repository,
          targetPath: proposal.targetPath,
          files: proposal.files.length,
        },
      },
      async () => changes.propose(proposal, await caller(req)),
      result => ({ ...recordOf(result.change), created: result.created }),
    );
    res.status(created ? 201 : 200).json(change);
  });

  router.get('/:id', async (req, res) => {
    res.json(await changes.get(req.params.id, await caller(req)));
  });

  for (const verb of ['merge', 'close'] as const) {
    router.post(`/:id/${verb}`, async (req, res) => {
      const { id } = req.params;
      const details = await audited(
        auditor,
        {
          eventId: `change-${verb}`,
          severityLevel: 'medium',
          request: req,
          meta: { change: id },
        },
        async () => changes[verb](id, await caller(req)),
        recordOf,
      );
      res.json(details);
    });
  }

  return router;
}

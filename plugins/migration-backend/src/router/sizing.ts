import { HttpAuthService } from '@backstage/backend-plugin-api';
import {
  defaultSizingParameters,
  SizingParameters,
} from '@crosswalk/backstage-plugin-migration-common';
import express from 'express';
import Router from 'express-promise-router';
import { z } from 'zod';
import { SizingService } from '../services/sizing/SizingService';
import { parse } from './parse';

const number = (min: number, max: number, start: number) =>
  z.coerce.number().min(min).max(max).default(start);
const whole = (min: number, max: number, start: number) =>
  z.coerce.number().int().min(min).max(max).default(start);

const start = defaultSizingParameters;

const sizingSchema = z
  .strictObject({
    cpuOvercommit: number(0.1, 100, start.cpuOvercommit),
    memoryOvercommit: number(0.1, 10, start.memoryOvercommit),
    headroom: number(0, 0.9, start.headroom),
    failures: whole(0, 100, start.failures),
    nodeCores: whole(1, 4096, start.node.cores),
    nodeMemoryMiB: number(1024, 67_108_864, start.node.memoryMiB),
    nodeReservedCores: number(0, 4095, start.node.reservedCores),
    nodeReservedMemoryMiB: number(0, 67_107_840, start.node.reservedMemoryMiB),
    replicas: whole(1, 10, start.replicas),
    storageBasis: z.enum(['provisioned', 'in-use']).default(start.storageBasis),
    storageGrowth: number(0, 10, start.storageGrowth),
  })
  .refine(({ nodeCores, nodeReservedCores }) => nodeReservedCores < nodeCores, {
    path: ['nodeReservedCores'],
    message: 'leaves no core of the node for workloads',
  })
  .refine(
    ({ nodeMemoryMiB, nodeReservedMemoryMiB }) =>
      nodeReservedMemoryMiB < nodeMemoryMiB,
    {
      path: ['nodeReservedMemoryMiB'],
      message: 'leaves no memory of the node for workloads',
    },
  )
  .transform(
    ({
      nodeCores,
      nodeMemoryMiB,
      nodeReservedCores,
      nodeReservedMemoryMiB,
      ...flat
    }): SizingParameters => ({
      ...flat,
      node: {
        cores: nodeCores,
        memoryMiB: nodeMemoryMiB,
        reservedCores: nodeReservedCores,
        reservedMemoryMiB: nodeReservedMemoryMiB,
      },
    }),
  );

/** How large the target has to be, by what is assumed of it. */
export function createSizingRouter(options: {
  sizing: SizingService;
  httpAuth: HttpAuthService;
}): express.Router {
  const { sizing, httpAuth } = options;
  const router = Router();

  router.get('/v1/estates/:id/sizing', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const parameters = parse(sizingSchema, req.query);
    res.json(await sizing.size(req.params.id, parameters, { credentials }));
  });

  return router;
}

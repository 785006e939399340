import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import express from 'express';
import Router from 'express-promise-router';
import { z } from 'zod';
import { virtualMachineCsv } from '../services/virtualMachineExport/virtualMachineCsv';
import { VirtualMachineExportService } from '../services/virtualMachineExport/VirtualMachineExportService';
import { audited } from './audited';
import { parse } from './parse';
import { virtualMachineFilters } from './virtualMachineFilters';

const exportSchema = z.strictObject({
  ...virtualMachineFilters,
  format: z.literal('csv'),
});

/** VMs as a file. */
export function createVirtualMachineExportRouter(options: {
  virtualMachines: VirtualMachineExportService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}): express.Router {
  const { virtualMachines, httpAuth, auditor } = options;
  const router = Router();

  router.get('/v1/estates/:id/virtual-machines-export', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const estateId = req.params.id;
    const { filter, format, ...filters } = parse(exportSchema, req.query);
    await audited(
      auditor,
      {
        eventId: 'virtual-machines-export',
        request: req,
        meta: { estateId, format, filters: { ...filters, filter } },
      },
      async () => {
        const found = await virtualMachines.export(
          estateId,
          { ...filters, text: filter },
          { credentials },
        );
        let rows = 0;
        res.attachment('virtual-machines.csv').type('text/csv; charset=utf-8');
        await pipeline(
          Readable.from(
            virtualMachineCsv(found, count => {
              rows += count;
            }),
          ),
          res,
        );
        return { rows, redacted: found.redacted };
      },
      result => result,
    );
  });

  return router;
}

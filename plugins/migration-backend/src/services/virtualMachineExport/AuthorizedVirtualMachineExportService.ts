import { PermissionsService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { migrationEstateReadPermission } from '@crosswalk/backstage-plugin-migration-common';
import { ApplicationStore, VirtualMachineFilters } from '../../store/types';
import { ApplicationAccess } from '../applications/ApplicationAccess';
import { WithCredentials } from '../caller';
import { isPermitted } from '../permit';
import {
  VirtualMachineExport,
  VirtualMachineExportService,
} from './VirtualMachineExportService';

/**
 * Who may read estates gets everything. Who may read applications gets the VMs of those, redacted; and who has none in the
 * estate gets nothing at all, and is told so.
 */
export class AuthorizedVirtualMachineExportService
  implements VirtualMachineExportService
{
  readonly #service: VirtualMachineExportService;
  readonly #permissions: PermissionsService;
  readonly #access: ApplicationAccess;
  readonly #applications: ApplicationStore;

  constructor(
    service: VirtualMachineExportService,
    options: {
      permissions: PermissionsService;
      access: ApplicationAccess;
      applications: ApplicationStore;
    },
  ) {
    this.#service = service;
    this.#permissions = options.permissions;
    this.#access = options.access;
    this.#applications = options.applications;
  }

  async export(
    estateId: string,
    filters: VirtualMachineFilters,
    options: WithCredentials,
  ): Promise<VirtualMachineExport> {
    const { credentials } = options;
    if (
      await isPermitted(
        this.#permissions,
        migrationEstateReadPermission,
        credentials,
      )
    ) {
      return this.#service.export(estateId, filters, { credentials });
    }
    const criteria = await this.#access.criteria(options);
    const { totalItems } = await this.#applications.list(estateId, {
      limit: 1,
      criteria,
    });
    if (totalItems === 0) {
      throw new NotAllowedError(
        `You may read no application of this estate; to export all of it needs the permission ${migrationEstateReadPermission.name}`,
      );
    }
    return this.#service.export(estateId, filters, {
      credentials,
      scope: { criteria },
    });
  }
}

import {
  Application,
  Dependency,
  Estate,
  VirtualMachineRow,
} from '@crosswalk/backstage-plugin-migration-common';
import {
  ApplicationStore,
  DependencyStore,
  EstateReader,
  EstateStore,
  VirtualMachineStore,
} from './types';

/** The stores as the planner sees them. */
export class StoredEstateReader implements EstateReader {
  readonly #stores: {
    estates: EstateStore;
    applications: ApplicationStore;
    virtualMachines: VirtualMachineStore;
    dependencies: DependencyStore;
  };

  constructor(stores: {
    estates: EstateStore;
    applications: ApplicationStore;
    virtualMachines: VirtualMachineStore;
    dependencies: DependencyStore;
  }) {
    this.#stores = stores;
  }

  getEstate(id: string): Promise<Estate | undefined> {
    return this.#stores.estates.getEstate(id);
  }

  listAllApplications(estateId: string): Promise<Application[]> {
    return this.#stores.applications.listAll(estateId);
  }

  listAllVirtualMachines(estateId: string): Promise<VirtualMachineRow[]> {
    return this.#stores.virtualMachines.listAll(estateId);
  }

  listAllDependencies(estateId: string): Promise<Dependency[]> {
    return this.#stores.dependencies.listAll(estateId);
  }
}

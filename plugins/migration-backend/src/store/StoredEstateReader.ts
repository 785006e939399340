import {
  Application,
  ApplicationDependency,
  Dependency,
  Estate,
  VirtualMachineRow,
} from '@crosswalk/backstage-plugin-migration-common';
import { ApplicationDependencyStore } from './dependencies/ApplicationDependencyStore';
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
    applicationDependencies: ApplicationDependencyStore;
  };

  constructor(stores: {
    estates: EstateStore;
    applications: ApplicationStore;
    virtualMachines: VirtualMachineStore;
    dependencies: DependencyStore;
    applicationDependencies: ApplicationDependencyStore;
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

  listAllApplicationDependencies(
    estateId: string,
  ): Promise<ApplicationDependency[]> {
    return this.#stores.applicationDependencies.listAll(estateId);
  }
}

import { randomUUID } from 'node:crypto';
import { NotFoundError } from '@backstage/errors';
import {
  Dependency,
  Estate,
  EstateSummary,
  Page,
  VirtualMachineRow,
} from '@crosswalk/backstage-plugin-migration-common';
import {
  DependencyStore,
  EstateStore,
  PageRequest,
  VirtualMachineQuery,
  VirtualMachineStore,
} from '../../store/types';
import { ByCaller } from '../imports/ImportService';

/** Estates and what is in them. */
export interface EstateService {
  list(page: PageRequest, options: ByCaller): Promise<Page<Estate>>;
  create(name: string, options: ByCaller): Promise<Estate>;
  get(id: string, options: ByCaller): Promise<Estate>;
  summarize(id: string, options: ByCaller): Promise<EstateSummary>;
  listVirtualMachines(
    id: string,
    query: VirtualMachineQuery,
    options: ByCaller,
  ): Promise<Page<VirtualMachineRow>>;
  getVirtualMachine(
    id: string,
    key: string,
    options: ByCaller,
  ): Promise<VirtualMachineRow>;
  listDependencies(
    id: string,
    page: PageRequest,
    options: ByCaller,
  ): Promise<Page<Dependency>>;
}

/** Answers from the stores. */
export class DefaultEstateService implements EstateService {
  static create(options: {
    estates: EstateStore;
    virtualMachines: VirtualMachineStore;
    dependencies: DependencyStore;
  }) {
    return new DefaultEstateService(options);
  }

  readonly #estates: EstateStore;
  readonly #virtualMachines: VirtualMachineStore;
  readonly #dependencies: DependencyStore;

  private constructor(options: {
    estates: EstateStore;
    virtualMachines: VirtualMachineStore;
    dependencies: DependencyStore;
  }) {
    this.#estates = options.estates;
    this.#virtualMachines = options.virtualMachines;
    this.#dependencies = options.dependencies;
  }

  list(page: PageRequest): Promise<Page<Estate>> {
    return this.#estates.listEstates(page);
  }

  async create(name: string): Promise<Estate> {
    const estate = {
      id: randomUUID(),
      name,
      createdAt: new Date().toISOString(),
    };
    await this.#estates.createEstate(estate);
    return estate;
  }

  async get(id: string): Promise<Estate> {
    const estate = await this.#estates.getEstate(id);
    if (!estate) {
      throw new NotFoundError(`No estate with id '${id}'`);
    }
    return estate;
  }

  async summarize(id: string): Promise<EstateSummary> {
    return this.#estates.summarize(await this.get(id));
  }

  async listVirtualMachines(
    id: string,
    query: VirtualMachineQuery,
  ): Promise<Page<VirtualMachineRow>> {
    await this.get(id);
    return this.#virtualMachines.list(id, query);
  }

  async getVirtualMachine(id: string, key: string): Promise<VirtualMachineRow> {
    const vm = await this.#virtualMachines.get(id, key);
    if (!vm) {
      throw new NotFoundError(`No VM with key '${key}' in the estate '${id}'`);
    }
    return vm;
  }

  async listDependencies(
    id: string,
    page: PageRequest,
  ): Promise<Page<Dependency>> {
    await this.get(id);
    return this.#dependencies.list(id, page);
  }
}

import { randomUUID } from 'node:crypto';
import { NotFoundError } from '@backstage/errors';
import {
  assessVirtualMachine,
  Dependency,
  Estate,
  EstateSummary,
  Page,
  VirtualMachineDetail,
  VirtualMachineRow,
} from '@crosswalk/backstage-plugin-migration-common';
import { ReadinessReader } from '../../store/readiness/ReadinessReader';
import {
  DependencyStore,
  EstateStore,
  PageRequest,
  VirtualMachineQuery,
  VirtualMachineStore,
} from '../../store/types';
import { WithCredentials } from '../caller';
import { requireEstate } from '../requireEstate';

/** Estates and what is in them. */
export interface EstateService {
  list(page: PageRequest, options: WithCredentials): Promise<Page<Estate>>;
  create(name: string, options: WithCredentials): Promise<Estate>;
  get(id: string, options: WithCredentials): Promise<Estate>;
  summarize(id: string, options: WithCredentials): Promise<EstateSummary>;
  listVirtualMachines(
    id: string,
    query: VirtualMachineQuery,
    options: WithCredentials,
  ): Promise<Page<VirtualMachineRow>>;
  getVirtualMachine(
    id: string,
    key: string,
    options: WithCredentials,
  ): Promise<VirtualMachineDetail>;
  listDependencies(
    id: string,
    page: PageRequest,
    options: WithCredentials,
  ): Promise<Page<Dependency>>;
}

/** Answers from the stores. */
export class DefaultEstateService implements EstateService {
  static create(options: {
    estates: EstateStore;
    virtualMachines: VirtualMachineStore;
    dependencies: DependencyStore;
    readiness: ReadinessReader;
  }) {
    return new DefaultEstateService(options);
  }

  readonly #estates: EstateStore;
  readonly #virtualMachines: VirtualMachineStore;
  readonly #dependencies: DependencyStore;
  readonly #readiness: ReadinessReader;

  private constructor(options: {
    estates: EstateStore;
    virtualMachines: VirtualMachineStore;
    dependencies: DependencyStore;
    readiness: ReadinessReader;
  }) {
    this.#estates = options.estates;
    this.#virtualMachines = options.virtualMachines;
    this.#dependencies = options.dependencies;
    this.#readiness = options.readiness;
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
    return requireEstate(this.#estates, id);
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

  async getVirtualMachine(
    id: string,
    key: string,
  ): Promise<VirtualMachineDetail> {
    const vm = await this.#virtualMachines.get(id, key);
    if (!vm) {
      throw new NotFoundError(`No VM with key '${key}' in the estate '${id}'`);
    }
    const context = await this.#readiness.contextOf(id, vm);
    return { ...vm, assessment: assessVirtualMachine(vm, context) };
  }

  async listDependencies(
    id: string,
    page: PageRequest,
  ): Promise<Page<Dependency>> {
    await this.get(id);
    return this.#dependencies.list(id, page);
  }
}

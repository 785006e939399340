import { randomUUID } from 'node:crypto';
import { NotFoundError } from '@backstage/errors';
import {
  Application,
  ApplicationChange,
  ApplicationChangeRequest,
  ApplicationPatch,
  ColumnMapping,
  Page,
  suggestApplications,
} from '@crosswalk/backstage-plugin-migration-common';
import { recordedState } from '../../store/operations/changeRecords';
import {
  ApplicationWrite,
  OperateOptions,
  Operation,
  OperationOutcome,
} from '../../store/operations/types';
import {
  ApplicationFields,
  ApplicationQuery,
  ApplicationStore,
  EstateStore,
  PageRequest,
} from '../../store/types';
import { requireEstate } from '../requireEstate';
import {
  ApplicationService,
  ApplicationUpdate,
  ChangeOptions,
  NewApplication,
  OperationReport,
  SeenApplication,
} from './ApplicationService';
import { mergedFields, splitFields } from './mergedFields';
import {
  blank,
  changeWrite,
  operation,
  present,
  reportOf,
  requireSplit,
} from './operationParts';
import { requireDone } from './outcomes';
import { patched } from './patched';

/** Keeps applications, and every VM in exactly one of them. */
export class DefaultApplicationService implements ApplicationService {
  static create(options: {
    estates: EstateStore;
    applications: ApplicationStore;
    /** What columns mean where an estate says nothing else. */
    configuredColumns?: ColumnMapping;
  }) {
    return new DefaultApplicationService(options);
  }

  readonly #estates: EstateStore;
  readonly #applications: ApplicationStore;
  readonly #configuredColumns: ColumnMapping;

  private constructor(options: {
    estates: EstateStore;
    applications: ApplicationStore;
    configuredColumns?: ColumnMapping;
  }) {
    this.#estates = options.estates;
    this.#applications = options.applications;
    this.#configuredColumns = options.configuredColumns ?? {};
  }

  async list(
    estateId: string,
    query: ApplicationQuery,
  ): Promise<Page<Application>> {
    await requireEstate(this.#estates, estateId);
    return this.#applications.list(estateId, query);
  }

  async get(id: string): Promise<Application> {
    const application = await this.#applications.get(id);
    if (!application) {
      throw new NotFoundError(`No application with id '${id}'`);
    }
    return application;
  }

  async create(
    estateId: string,
    application: NewApplication,
    options: ChangeOptions,
  ): Promise<Application> {
    await requireEstate(this.#estates, estateId);
    const id = randomUUID();
    const fields = patched({ ...blank, id, name: '' }, application);
    const outcome = await this.#operate(
      estateId,
      operation('create', options),
      [{ id, expected: 'absent', change: () => fields }],
      { ...options, atomic: true },
    );
    const [{ after }] = requireDone(outcome);
    return present(after, id);
  }

  async update(
    id: string,
    patch: ApplicationPatch,
    version: number | undefined,
    options: ChangeOptions,
  ): Promise<ApplicationUpdate> {
    const { estateId } = await this.get(id);
    const outcome = await this.#operate(
      estateId,
      operation('update', options),
      [changeWrite({ id, version }, patch)],
      { ...options, atomic: true },
    );
    const [{ before, after }] = requireDone(outcome);
    return { before: present(before, id), after: present(after, id) };
  }

  async bulk(
    estateId: string,
    changes: ApplicationChangeRequest[],
    options: ChangeOptions,
  ): Promise<OperationReport> {
    await requireEstate(this.#estates, estateId);
    const by = operation('bulk', options);
    const outcome = await this.#operate(
      estateId,
      by,
      changes.map(({ patch, ...seen }) => changeWrite(seen, patch)),
      { ...options, atomic: false },
    );
    return reportOf(by, outcome);
  }

  async merge(
    into: SeenApplication,
    from: { id: string; version: number }[],
    options: ChangeOptions,
  ): Promise<OperationReport> {
    const { estateId } = await this.get(into.id);
    const parts: Application[] = [];
    const by = operation('merge', options);
    const outcome = await this.#operate(
      estateId,
      by,
      [
        // The parts first, so that they are as they are under the lock when the whole is put together.
        ...from.map(
          ({ id, version }): ApplicationWrite => ({
            id,
            expected: version,
            change(before) {
              parts.push(present(before, id));
              return undefined;
            },
          }),
        ),
        {
          id: into.id,
          expected: into.version ?? 'any',
          change: before =>
            mergedFields(recordedState(present(before, into.id)), parts),
        },
      ],
      { ...options, atomic: true, heir: into.id },
    );
    const items = requireDone(outcome);
    // The application first, then what went into it.
    return reportOf(by, {
      ...outcome,
      items: [...items.slice(-1), ...items.slice(0, -1)],
    });
  }

  async split(
    whole: SeenApplication,
    part: { name: string; virtualMachineKeys: string[] },
    options: ChangeOptions,
  ): Promise<OperationReport> {
    const { estateId } = await this.get(whole.id);
    const leaving = new Set(part.virtualMachineKeys);
    const id = randomUUID();
    let newcomer: ApplicationFields | undefined;
    const by = operation('split', options);
    const outcome = await this.#operate(
      estateId,
      by,
      [
        {
          id: whole.id,
          expected: whole.version ?? 'any',
          change(before) {
            const application = present(before, whole.id);
            const staying = application.virtualMachineKeys.filter(
              key => !leaving.has(key),
            );
            requireSplit(application, staying, leaving);
            newcomer = splitFields(application, {
              id,
              name: part.name,
              virtualMachineKeys: [...leaving],
            });
            return {
              ...recordedState(application),
              virtualMachineKeys: staying,
              confirmed: true,
            };
          },
        },
        { id, expected: 'absent', change: () => newcomer },
      ],
      { ...options, atomic: true },
    );
    requireDone(outcome);
    return reportOf(by, outcome);
  }

  async undo(
    estateId: string,
    operationId: string,
    options: ChangeOptions,
  ): Promise<OperationReport> {
    await requireEstate(this.#estates, estateId);
    const by = operation('undo', options);
    const outcome = await this.#applications.undo(
      estateId,
      operationId,
      by,
      this.#operateOptions(estateId, options),
    );
    return reportOf(by, outcome);
  }

  async history(
    id: string,
    page: PageRequest,
  ): Promise<Page<ApplicationChange>> {
    return this.#applications.history(await this.get(id), page);
  }

  #operate(
    estateId: string,
    by: Operation,
    writes: ApplicationWrite[],
    options: ChangeOptions & Pick<OperateOptions, 'atomic' | 'heir'>,
  ): Promise<OperationOutcome> {
    const { atomic, heir } = options;
    return this.#applications.operate(estateId, by, writes, {
      ...this.#operateOptions(estateId, options),
      atomic,
      heir,
    });
  }

  #operateOptions(
    estateId: string,
    { permit = () => true }: ChangeOptions,
  ): Pick<OperateOptions, 'permit' | 'suggest'> {
    return {
      permit,
      suggest: state =>
        suggestApplications({
          estateId,
          ...state,
          columns: { ...this.#configuredColumns, ...state.columns },
        }),
    };
  }
}

import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  SizedVirtualMachine,
  sizeTarget,
  Sizing,
  sizingHints,
  SizingParameters,
} from '@crosswalk/backstage-plugin-migration-common';
import { SizingReader } from '../../store/SizingReader';
import { EstateStore } from '../../store/types';
import { WithCredentials } from '../caller';
import { requireEstate } from '../requireEstate';

/** Size of the target. */
export interface SizingService {
  size(
    estateId: string,
    parameters: SizingParameters,
    options: WithCredentials,
  ): Promise<Sizing>;
}

/** Works the size out anew on each request; nothing of it is stored. */
export class DefaultSizingService implements SizingService {
  static create(options: { estates: EstateStore; reader: SizingReader }) {
    return new DefaultSizingService(options);
  }

  readonly #estates: EstateStore;
  readonly #reader: SizingReader;

  private constructor(options: { estates: EstateStore; reader: SizingReader }) {
    this.#estates = options.estates;
    this.#reader = options.reader;
  }

  async size(estateId: string, parameters: SizingParameters): Promise<Sizing> {
    await requireEstate(this.#estates, estateId);
    const infrastructure = await this.#reader.infrastructure(estateId);
    const virtualMachines: SizedVirtualMachine[] = [];
    for await (const batch of this.#reader.virtualMachines(estateId)) {
      for (const { vm, disposition } of batch) {
        virtualMachines.push({ vm, disposition, hints: sizingHints(vm) });
      }
      await nextTurn();
    }
    return sizeTarget({ virtualMachines, infrastructure, parameters });
  }
}

import { ImportRefusedError } from '../../services/imports/ImportRefusedError';
import { readInventory } from '../../services/imports/readInventory';
import { defaultWorkbookLimits } from '../../services/imports/workbook/limits';

/** How the reading of one file ended. */
export interface ReadEnd {
  outcome: 'result' | 'refused' | 'broken';
  message: string;
  /** Peak of the process so far, in bytes. */
  peakBytes: number;
}

process.on('message', (file: string) => {
  read(file).then(end => process.send?.(end));
});

async function read(file: string): Promise<ReadEnd> {
  const peakBytes = () => process.resourceUsage().maxRSS * 1024;
  try {
    const { report, virtualMachines } = await readInventory({
      file,
      limits: defaultWorkbookLimits,
    });
    const { rowsRead, accepted, excluded, rejected } = report;
    const adds =
      accepted + excluded + rejected === rowsRead &&
      virtualMachines.length === accepted;
    return {
      outcome: adds ? 'result' : 'broken',
      message: `${accepted} + ${excluded} + ${rejected} = ${rowsRead}`,
      peakBytes: peakBytes(),
    };
  } catch (error) {
    const { message, stack } = error as Error;
    const refused = error instanceof ImportRefusedError && message.length > 20;
    return {
      outcome: refused ? 'refused' : 'broken',
      message: refused ? message : String(stack),
      peakBytes: peakBytes(),
    };
  }
}

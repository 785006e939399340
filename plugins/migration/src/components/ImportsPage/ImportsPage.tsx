import { EstateGate } from '../shared';
import { EstateImports } from './EstateImports';
import { FirstEstate } from './FirstEstate';

/** Where an inventory comes in, and what became of all that came in before. */
export function ImportsPage() {
  return (
    <EstateGate whenNone={reload => <FirstEstate onCreated={reload} />}>
      {estate => <EstateImports key={estate.id} estate={estate} />}
    </EstateGate>
  );
}

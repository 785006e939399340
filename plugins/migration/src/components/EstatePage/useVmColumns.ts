import { useMemo } from 'react';
import { useRemembered } from '../../hooks/useRemembered';
import { columnsOf, type VmColumn, type VmColumnId } from './vmColumns';

export interface VmColumnChoice {
  columns: VmColumn[];
  /** They are somebody's choice, so that none is left out where it gets narrow. */
  isChosen: boolean;
  choose: (ids: VmColumnId[]) => void;
  /** Back to the usual ones. */
  reset: () => void;
}

/** The columns that this person looks at, remembered between visits. */
export function useVmColumns(): VmColumnChoice {
  const [choice, remember] = useRemembered('estateColumns');
  const columns = useMemo(() => columnsOf(choice), [choice]);
  return {
    columns,
    isChosen: Array.isArray(choice),
    choose: remember,
    reset: () => remember(undefined),
  };
}

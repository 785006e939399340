import type {
  Application,
  ApplicationPatch,
} from '@crosswalk/backstage-plugin-migration-common';
import { useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import {
  filterApplications,
  neighbourOf,
  readApplicationFilter,
} from '../../lib/applicationFilter';
import {
  readApplicationSort,
  sortApplications,
} from '../../lib/applicationSort';
import {
  extend,
  noSelection,
  selectIds,
  toggle,
  type Selection,
} from '../../lib/selection';
import { withParameters } from '../../lib/vmQuery';
import type { ApplicationEditor } from './editor/ApplicationEditor';
import type { EditorState } from './editor/types';

/** What is listed, chosen and selected, and the ways on. */
export interface TriageView {
  editor: ApplicationEditor;
  state: EditorState;
  /** All, in the order of the list. */
  applications: Application[];
  /** Those that pass the filter. */
  shown: Application[];
  /** The one in the detail. */
  chosen?: Application;
  /** The address names one, so that a narrow screen shows it instead of the list. */
  isOpen: boolean;
  selected: Application[];
  selection: Selection;
  searchOf: (id: string | undefined) => string;
  open: (id: string) => void;
  move: (step: 1 | -1, options?: { selecting?: boolean }) => void;
  toggle: (id: string, options?: { upTo?: boolean }) => void;
  select: (ids: Iterable<string>) => void;
  clear: () => void;
  /** Changes what is selected, or else the one that is chosen. */
  change: (patch: ApplicationPatch) => void;
}

export function useTriage(editor: ApplicationEditor): TriageView {
  const state = useSyncExternalStore(editor.subscribe, editor.getState);
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const [selection, setSelection] = useState(noSelection);

  const sort = readApplicationSort(params);
  const applications = useMemo(
    () => sortApplications(state.applications, sort),
    [state.applications, sort],
  );
  const filter = useMemo(() => readApplicationFilter(params), [params]);
  const shown = useMemo(
    () => filterApplications(applications, filter),
    [applications, filter],
  );
  const selected = useMemo(
    () => applications.filter(({ id }) => selection.ids.has(id)),
    [applications, selection],
  );

  const namedId = params.get('application') ?? undefined;
  const chosen = useChosen(applications, shown, namedId, params.toString());

  const searchOf = (id: string | undefined) =>
    `?${withParameters(params, { application: id })}`;
  const open = (id: string) =>
    navigate({ search: searchOf(id) }, { replace: true });
  const order = () => shown.map(({ id }) => id);

  return {
    editor,
    state,
    applications,
    shown,
    chosen,
    isOpen: namedId !== undefined,
    selected,
    selection,
    searchOf,
    open,
    move: (step, { selecting = false } = {}) => {
      const next = neighbourOf(applications, shown, chosen?.id, step);
      if (next) {
        open(next.id);
        if (selecting) {
          setSelection(before =>
            extend(before, order(), chosen?.id ?? next.id, next.id),
          );
        }
      }
    },
    toggle: (id, { upTo = false } = {}) =>
      setSelection(before =>
        upTo
          ? extend(before, order(), before.head ?? chosen?.id ?? id, id)
          : toggle(before, id),
      ),
    select: ids => setSelection(selectIds(ids)),
    clear: () => setSelection(noSelection),
    change: patch => {
      if (selected.length > 0) {
        editor.saveAll(
          selected.map(({ id }) => id),
          patch,
        );
      } else if (chosen) {
        editor.save(chosen.id, patch);
      }
    },
  };
}

/**
 * The application that the address names, else the first of the list. That one stays while the filter does, also when
 * more is read or a decision takes it out of the list: a key must not fall on another than the eyes are on.
 */
function useChosen(
  applications: Application[],
  shown: Application[],
  namedId: string | undefined,
  address: string,
): Application | undefined {
  const first = useRef<{ id: string; address: string }>();
  const byId = (id: string | undefined) =>
    id === undefined ? undefined : applications.find(each => each.id === id);
  if (namedId !== undefined) {
    return byId(namedId);
  }
  const kept =
    first.current?.address === address ? byId(first.current.id) : undefined;
  const chosen = kept ?? shown[0];
  first.current = chosen && { id: chosen.id, address };
  return chosen;
}

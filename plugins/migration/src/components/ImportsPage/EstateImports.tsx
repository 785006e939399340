import { useApi } from '@backstage/core-plugin-api';
import type {
  Estate,
  ImportKind,
} from '@crosswalk/backstage-plugin-migration-common';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { migrationApiRef } from '../../api';
import { PagedList } from '../../lib/PagedList';
import { withParameters } from '../../lib/vmQuery';
import { ImportHistory } from './ImportHistory';
import { ImportView } from './ImportView';
import { UploadPanel } from './UploadPanel';

const PAGE_SIZE = 20;

/** What was checked only can be imported at once, while the page still has the file. */
interface Sent {
  importId: string;
  file: File;
  kind: ImportKind;
}

/** A drop zone that becomes a progress bar that becomes a report; and all reports so far. */
export function EstateImports(props: { estate: Estate }) {
  const { estate } = props;
  const api = useApi(migrationApiRef);
  const [params, setParams] = useSearchParams();
  const [sent, setSent] = useState<Sent>();
  const [changes, setChanges] = useState(0);
  const importId = params.get('import') ?? undefined;
  const searchOf = (id: string | undefined) =>
    `?${withParameters(params, { import: id })}`;

  const history = useMemo(
    () =>
      new PagedList((cursor, signal) =>
        api.listImports(estate.id, { limit: PAGE_SIZE, cursor, signal }),
      ),
    // Read again when an import begins or ends.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [api, estate.id, changes],
  );
  const changed = () => setChanges(count => count + 1);

  const start = async (upload: {
    file: File;
    kind: ImportKind;
    dryRun: boolean;
  }) => {
    const { id } = await api.startImport(estate.id, upload);
    setSent({ importId: id, file: upload.file, kind: upload.kind });
    setParams(previous => withParameters(previous, { import: id }));
    changed();
  };

  return (
    <>
      {importId ? (
        <ImportView
          key={importId}
          estateId={estate.id}
          importId={importId}
          newSearch={searchOf(undefined)}
          onImportNow={
            sent?.importId === importId
              ? () => start({ ...sent, dryRun: false })
              : undefined
          }
          onChanged={changed}
        />
      ) : (
        <UploadPanel onStart={start} />
      )}
      <ImportHistory list={history} currentId={importId} searchOf={searchOf} />
    </>
  );
}

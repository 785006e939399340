import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Estate } from '@crosswalk/backstage-plugin-migration-common';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { migrationApiRef } from '../../api';
import { useSources } from '../../hooks/useSources';
import { useWindowTitle } from '../../hooks/useWindowTitle';
import type { Upload } from '../../lib/importFiles';
import { PagedList } from '../../lib/PagedList';
import { withParameters } from '../../lib/vmQuery';
import { migrationTranslationRef } from '../../translation';
import { ColumnMappingPanel } from './ColumnMappingPanel';
import { ImportHistory } from './ImportHistory';
import { ImportView } from './ImportView';
import { SourceList } from './SourceList';
import { UploadPanel } from './UploadPanel';

const PAGE_SIZE = 20;

/** What was checked only can be imported at once, while the page still has the files. */
interface Sent {
  importId: string;
  upload: Upload;
}

/** A drop zone that becomes a progress bar that becomes a report; where the data comes from, and all reports so far. */
export function EstateImports(props: { estate: Estate }) {
  const { estate } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  useWindowTitle(t('imports.title'), estate.name);
  const api = useApi(migrationApiRef);
  const [params, setParams] = useSearchParams();
  const [sent, setSent] = useState<Sent>();
  const [changes, setChanges] = useState(0);
  const sources = useSources(estate.id);
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
  const changed = () => {
    setChanges(count => count + 1);
    sources.retry();
  };
  const watch = (id: string) => {
    setParams(previous => withParameters(previous, { import: id }));
    changed();
  };
  const start = async (upload: Upload) => {
    const { id } = await api.startImport(estate.id, upload);
    setSent({ importId: id, upload });
    watch(id);
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
              ? () => start({ ...sent.upload, dryRun: false })
              : undefined
          }
          onChanged={changed}
        />
      ) : (
        <UploadPanel sources={sources.value ?? []} onStart={start} />
      )}
      <SourceList
        estateId={estate.id}
        sources={sources}
        searchOf={searchOf}
        onStarted={watch}
        onRemoved={changed}
      />
      <ImportHistory list={history} currentId={importId} searchOf={searchOf} />
      <ColumnMappingPanel estateId={estate.id} revision={changes} />
    </>
  );
}

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import type { Plan } from '@crosswalk/backstage-plugin-migration-common';
import { RiDownloadLine } from '@remixicon/react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { migrationApiRef } from '../../api';
import { download } from '../../lib/download';
import { migrationTranslationRef } from '../../translation';

/** The plan as a file. */
export function ExportMenu(props: { plan: Plan }) {
  const { plan } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const api = useApi(migrationApiRef);
  const [{ error, loading }, save] = useAsyncFn(
    async (format: 'yaml' | 'csv') =>
      download(
        `plan-revision-${plan.revision}.${format}`,
        await api.exportPlan(plan.id, format),
      ),
    [api, plan],
  );
  return (
    <>
      {error && !loading && <span role="alert">{t('plan.export.failed')}</span>}
      <MenuTrigger>
        <Button
          variant="secondary"
          iconStart={<RiDownloadLine />}
          isPending={loading}
        >
          {t('plan.export.action')}
        </Button>
        <Menu>
          <MenuItem onAction={() => save('yaml')}>
            {t('plan.export.yaml')}
          </MenuItem>
          <MenuItem onAction={() => save('csv')}>
            {t('plan.export.csv')}
          </MenuItem>
        </Menu>
      </MenuTrigger>
    </>
  );
}

import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { EstateImport } from '@crosswalk/backstage-plugin-migration-common';
import {
  RiCheckLine,
  RiCloseLine,
  RiErrorWarningLine,
  RiHourglassLine,
  RiLoopRightLine,
  RiPauseLine,
  RiSearchEyeLine,
} from '@remixicon/react';
import { migrationTranslationRef } from '../../translation';
import { Mark, type Look } from '../shared';

const looks = {
  queued: { icon: RiHourglassLine, tone: 'grey' },
  running: { icon: RiLoopRightLine, tone: 'blue' },
  succeeded: { icon: RiCheckLine, tone: 'green' },
  checked: { icon: RiSearchEyeLine, tone: 'teal' },
  failed: { icon: RiCloseLine, tone: 'red' },
  interrupted: { icon: RiErrorWarningLine, tone: 'amber' },
  held: { icon: RiPauseLine, tone: 'amber' },
} satisfies Record<string, Look>;

/** How an import stands; a check that went well is not an import. */
export function ImportStatusMark(props: {
  entry: Pick<EstateImport, 'status' | 'dryRun'>;
}) {
  const { status, dryRun } = props.entry;
  const { t } = useTranslationRef(migrationTranslationRef);
  const look = status === 'succeeded' && dryRun ? 'checked' : status;
  return <Mark look={looks[look]} label={t(`imports.status.${look}`)} />;
}

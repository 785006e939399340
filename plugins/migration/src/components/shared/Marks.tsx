import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  RiArchiveLine,
  RiAlertLine,
  RiArrowRightLine,
  RiCheckLine,
  RiCheckboxCircleLine,
  RiDeleteBinLine,
  RiFlaskLine,
  RiForbidLine,
  RiInformationLine,
  RiMapPinLine,
  RiPauseLine,
  RiPlayLine,
  RiQuestionLine,
  RiRocketLine,
  RiShieldLine,
  RiShoppingBagLine,
  RiStackLine,
  RiStopLine,
  RiTestTubeLine,
  RiToolsLine,
  type RemixiconComponentType,
} from '@remixicon/react';
import type {
  ConcernCategory,
  Disposition,
  PlanStatus,
  PowerState,
  Readiness,
  WavePhase,
} from '@crosswalk/backstage-plugin-migration-common';
import { migrationTranslationRef } from '../../translation';
import type { Tone } from './ShareBar';
import styles from './Marks.module.css';

/** A shape and a tone; both go with a word. */
export type Look = { icon: RemixiconComponentType; tone: Tone };

const dispositionLooks: Record<Disposition | 'undecided', Look> = {
  rehost: { icon: RiArrowRightLine, tone: 'blue' },
  replatform: { icon: RiStackLine, tone: 'teal' },
  refactor: { icon: RiToolsLine, tone: 'violet' },
  retire: { icon: RiDeleteBinLine, tone: 'red' },
  retain: { icon: RiMapPinLine, tone: 'amber' },
  repurchase: { icon: RiShoppingBagLine, tone: 'pink' },
  undecided: { icon: RiQuestionLine, tone: 'unknown' },
};

const phaseLooks: Record<WavePhase, Look> = {
  pilot: { icon: RiFlaskLine, tone: 'teal' },
  'dev-test': { icon: RiTestTubeLine, tone: 'violet' },
  production: { icon: RiRocketLine, tone: 'blue' },
  'mission-critical': { icon: RiShieldLine, tone: 'red' },
};

const powerLooks: Record<PowerState, Look> = {
  poweredOn: { icon: RiPlayLine, tone: 'green' },
  poweredOff: { icon: RiStopLine, tone: 'grey' },
  suspended: { icon: RiPauseLine, tone: 'amber' },
  unknown: { icon: RiQuestionLine, tone: 'unknown' },
};

const readinessLooks: Record<Readiness, Look> = {
  ready: { icon: RiCheckboxCircleLine, tone: 'green' },
  'ready-with-warnings': { icon: RiAlertLine, tone: 'amber' },
  unknown: { icon: RiQuestionLine, tone: 'unknown' },
  blocked: { icon: RiForbidLine, tone: 'red' },
};

const categoryLooks: Record<ConcernCategory, Look> = {
  critical: { icon: RiForbidLine, tone: 'red' },
  warning: { icon: RiAlertLine, tone: 'amber' },
  information: { icon: RiInformationLine, tone: 'blue' },
};

const planLooks: Record<PlanStatus, Look> = {
  draft: { icon: RiToolsLine, tone: 'amber' },
  published: { icon: RiCheckLine, tone: 'green' },
  superseded: { icon: RiArchiveLine, tone: 'grey' },
};

export const dispositionTone = (disposition: Disposition | 'undecided') =>
  dispositionLooks[disposition].tone;
export const phaseTone = (phase: WavePhase) => phaseLooks[phase].tone;
export const readinessTone = (readiness: Readiness) =>
  readinessLooks[readiness].tone;

/** Shape, word and colour, so that none of them has to be seen. */
export function Mark(props: { look: Look; label: string }) {
  const { icon: Icon, tone } = props.look;
  return (
    <span className={styles.mark} data-tone={tone}>
      <span className={styles.icon} aria-hidden>
        <Icon size={14} />
      </span>
      {props.label}
    </span>
  );
}

/** What happens to an application: shape, word and colour. */
export function DispositionMark(props: { disposition?: Disposition }) {
  const { t } = useTranslationRef(migrationTranslationRef);
  const disposition = props.disposition ?? 'undecided';
  return (
    <Mark
      look={dispositionLooks[disposition]}
      label={t(`disposition.${disposition}`)}
    />
  );
}

/** The phase of a wave. */
export function PhaseMark(props: { phase: WavePhase }) {
  const { t } = useTranslationRef(migrationTranslationRef);
  return (
    <Mark look={phaseLooks[props.phase]} label={t(`phase.${props.phase}`)} />
  );
}

/** Whether a VM runs. */
export function PowerMark(props: { state: PowerState }) {
  const { t } = useTranslationRef(migrationTranslationRef);
  return (
    <Mark look={powerLooks[props.state]} label={t(`power.${props.state}`)} />
  );
}

/** Whether a VM can move as it is. */
export function ReadinessMark(props: { readiness: Readiness }) {
  const { t } = useTranslationRef(migrationTranslationRef);
  return (
    <Mark
      look={readinessLooks[props.readiness]}
      label={t(`readiness.${props.readiness}`)}
    />
  );
}

/** How much a concern weighs. */
export function CategoryMark(props: { category: ConcernCategory }) {
  const { t } = useTranslationRef(migrationTranslationRef);
  return (
    <Mark
      look={categoryLooks[props.category]}
      label={t(`concernCategory.${props.category}`)}
    />
  );
}

/** Whether a plan is the one that everybody sees. */
export function PlanStatusMark(props: { status: PlanStatus }) {
  const { t } = useTranslationRef(migrationTranslationRef);
  return (
    <Mark
      look={planLooks[props.status]}
      label={t(`planStatus.${props.status}`)}
    />
  );
}

import type { LearningRole } from '@crosswalk/backstage-plugin-glossary-common';
import {
  RemixiconComponentType,
  RiCompass3Line,
  RiGitBranchLine,
  RiHardDrive3Line,
  RiPulseLine,
  RiShieldKeyholeLine,
} from '@remixicon/react';

const icons: Record<LearningRole, RemixiconComponentType> = {
  storage: RiHardDrive3Line,
  network: RiGitBranchLine,
  security: RiShieldKeyholeLine,
  operations: RiPulseLine,
  'platform-lead': RiCompass3Line,
};

/** Decoration beside the title of a path. */
export function RoleIcon(props: { role: LearningRole }) {
  const Icon = icons[props.role];
  return <Icon size={20} aria-hidden="true" />;
}

import type { ConceptDomain } from '@crosswalk/backstage-plugin-glossary-common';
import {
  RemixiconComponentType,
  RiCpuLine,
  RiGitBranchLine,
  RiHardDrive3Line,
  RiPulseLine,
  RiRouteLine,
  RiSettings4Line,
  RiShieldKeyholeLine,
  RiStackLine,
} from '@remixicon/react';

const icons: Record<ConceptDomain, RemixiconComponentType> = {
  compute: RiCpuLine,
  storage: RiHardDrive3Line,
  networking: RiGitBranchLine,
  security: RiShieldKeyholeLine,
  management: RiSettings4Line,
  operations: RiPulseLine,
  migration: RiRouteLine,
  platform: RiStackLine,
};

/** Decoration beside the domain's name. */
export function DomainIcon(props: {
  domain: ConceptDomain;
  className?: string;
}) {
  const Icon = icons[props.domain];
  return <Icon className={props.className} size={20} aria-hidden="true" />;
}

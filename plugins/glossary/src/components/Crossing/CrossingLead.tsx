import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  Combine,
  ConceptSummary,
  Crossing,
} from '@crosswalk/backstage-plugin-glossary-common';
import { leadOf } from '../../lib/crossing';
import { schemeLabel } from '../../lib/schemes';
import { glossaryTranslationRef } from '../../translation';
import { JoinedNames } from '../shared';

function names(concepts: ConceptSummary[], combine: Combine) {
  return (
    <JoinedNames
      combine={combine}
      names={concepts.map(concept => ({
        key: concept.ref,
        name: <strong>{concept.label}</strong>,
      }))}
    />
  );
}

/** One true sentence: “Part of what DRS did, together with Descheduler.” */
export function CrossingLead(props: { crossing: Crossing; label: string }) {
  const { crossing, label } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const lead = leadOf(crossing);
  const scheme = [
    ...new Set(lead.members.map(member => schemeLabel(member.scheme))),
  ].join(', ');
  return (
    <>
      {t(`lead.${lead.sentence}`, {
        label,
        scheme,
        members: names(lead.members, lead.combine),
        others: names(lead.others, lead.othersCombine),
      })}
    </>
  );
}

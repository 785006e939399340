import {
  GlossarySnapshot,
  Label,
  LabelIndexData,
  labelIndexData,
} from '@crosswalk/backstage-plugin-glossary-common';

/** Every page fetches the label index, so it holds nothing that goes without saying. */
export function leanLabelIndex(snapshot: GlossarySnapshot): LabelIndexData {
  const { digest, concepts } = labelIndexData(snapshot);
  return {
    digest,
    concepts: concepts.map(({ ref, label, labels }) => ({
      ref,
      label,
      labels: labels.map(withoutDefaults),
    })),
  };
}

/** Abbreviations are case-sensitive and everything may be linked, unless a label says otherwise. */
function withoutDefaults({
  text,
  kind,
  lang,
  caseSensitive,
  autoLink,
}: Label): Label {
  const isDefault = kind === 'abbreviation' && caseSensitive === true;
  return {
    text,
    kind,
    ...(lang && { lang }),
    ...(caseSensitive !== undefined && !isDefault && { caseSensitive }),
    ...(autoLink !== undefined && { autoLink }),
  };
}

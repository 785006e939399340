import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  counterpartSentence,
  glossaryTranslationRef,
  type KnownConcept,
  schemeLabel,
  useLanguageNote,
} from '@crosswalk/backstage-plugin-glossary';
import type { CounterpartSummary } from '@crosswalk/backstage-plugin-glossary-common';
import { Fragment } from 'react';
import { techdocsGlossaryTranslationRef } from '../translation';

/** Crossings beyond these are for the concept's page. */
const mostCounterparts = 2;

/** A name with what joins it to the names before: “A, B and C”, “A or B”, “A, then B”. */
function Names({ members, combine }: CounterpartSummary) {
  const { t } = useTranslationRef(glossaryTranslationRef);
  const before = (index: number) => {
    if (index === 0) {
      return '';
    }
    if (combine === 'sequence') {
      return `, ${t('connective.sequence')} `;
    }
    return index === members.length - 1
      ? ` ${t(`connective.${combine}`)} `
      : ', ';
  };
  return (
    <>
      {members.map(({ label }, index) => (
        <Fragment key={index}>
          {before(index)}
          <strong>{label}</strong>
        </Fragment>
      ))}
    </>
  );
}

function CounterpartText(props: { counterpart: CounterpartSummary }) {
  const { counterpart } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const sentence = counterpartSentence(counterpart);
  return sentence === 'none' ? (
    <p className="counterpart none">
      <span>{t('counterpart.none', { reason: counterpart.none ?? '' })}</span>
    </p>
  ) : (
    <p className="counterpart">
      <span>
        {t(`counterpart.${sentence}`, {
          members: <Names {...counterpart} />,
        })}
      </span>
    </p>
  );
}

/** One meaning of a term, without anything to focus: it is inside a tooltip. */
export function MeaningText(props: {
  meaning: KnownConcept;
  withCaveat: boolean;
}) {
  const { meaning, withCaveat } = props;
  const { t } = useTranslationRef(techdocsGlossaryTranslationRef);
  const languageNote = useLanguageNote(meaning.lang);
  return (
    <div className="meaning">
      <span className="label">{meaning.label}</span>{' '}
      <span className="quiet">{schemeLabel(meaning.scheme)}</span>
      {languageNote && <span className="quiet"> · {languageNote}</span>}
      <p>{meaning.definition}</p>
      {meaning.counterparts
        .slice(0, mostCounterparts)
        .map((counterpart, index) => (
          <CounterpartText key={index} counterpart={counterpart} />
        ))}
      {withCaveat && meaning.caveat && (
        <p className="caveat">
          <strong>{t('tooltip.caveat')}</strong> {meaning.caveat}
        </p>
      )}
    </div>
  );
}

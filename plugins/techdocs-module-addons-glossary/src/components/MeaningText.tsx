import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  glossaryTranslationRef,
  useLanguageNote,
} from '@crosswalk/backstage-plugin-glossary';
import { Fragment } from 'react';
import type { Counterpart, Meaning } from '../lib/meaning';
import { techdocsGlossaryTranslationRef } from '../translation';

/** Crossings beyond these are for the concept's page. */
const mostCounterparts = 2;

/** A name with what joins it to the names before: “A, B and C”, “A or B”, “A, then B”. */
function Names(props: Exclude<Counterpart, { none: string }>) {
  const { names, combine } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const before = (index: number) => {
    if (index === 0) {
      return '';
    }
    if (combine === 'sequence') {
      return `, ${t('connective.sequence')} `;
    }
    return index === names.length - 1
      ? ` ${t(`connective.${combine}`)} `
      : ', ';
  };
  return (
    <>
      {names.map((name, index) => (
        <Fragment key={index}>
          {before(index)}
          <strong>{name}</strong>
        </Fragment>
      ))}
    </>
  );
}

function CounterpartText(props: { counterpart: Counterpart }) {
  const { counterpart } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  return 'none' in counterpart ? (
    <p className="counterpart none">
      <span>{t('counterpart.none', { reason: counterpart.none })}</span>
    </p>
  ) : (
    <p className="counterpart">
      <span>
        {t(`counterpart.${counterpart.sentence}`, {
          members: <Names {...counterpart} />,
        })}
      </span>
    </p>
  );
}

/** One meaning of a term, without anything to focus: it is inside a tooltip. */
export function MeaningText(props: { meaning: Meaning; withCaveat: boolean }) {
  const { meaning, withCaveat } = props;
  const { t } = useTranslationRef(techdocsGlossaryTranslationRef);
  const languageNote = useLanguageNote(meaning.lang);
  return (
    <div className="meaning">
      <span className="label">{meaning.label}</span>{' '}
      <span className="quiet">{meaning.scheme}</span>
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

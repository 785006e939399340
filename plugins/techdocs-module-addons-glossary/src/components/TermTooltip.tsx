import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  autoUpdate,
  computePosition,
  flip,
  inline,
  offset,
  shift,
} from '@floating-ui/dom';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useMeanings } from '../hooks/useMeanings';
import type { Term } from '../lib/markTerms';
import { techdocsGlossaryTranslationRef } from '../translation';
import { MeaningText } from './MeaningText';

const tooltipId = 'crosswalk-term-tooltip';

/** More meanings than these are counted, not told. */
const mostMeanings = 3;

/** In pixels. */
const distance = 6;
const padding = 8;

/** The one tooltip of a page, beside the term that is open; what it says describes the term. */
export function TermTooltip(props: { term: Term }) {
  const { term } = props;
  const { t } = useTranslationRef(techdocsGlossaryTranslationRef);
  const answer = useMeanings(term, mostMeanings);
  const tooltip = useRef<HTMLDivElement>(null);
  // What comes in later than the description was read has to be said as well.
  const [isLate, setIsLate] = useState(false);

  useEffect(() => {
    if (answer.status === 'loading') {
      setIsLate(true);
    }
  }, [answer]);

  useLayoutEffect(() => {
    const { trigger } = term;
    const element = tooltip.current!;
    trigger.setAttribute('aria-describedby', tooltipId);
    const stop = autoUpdate(trigger, element, async () => {
      const { x, y } = await computePosition(trigger, element, {
        strategy: 'fixed',
        placement: 'bottom-start',
        middleware: [
          inline(),
          offset(distance),
          flip({ padding }),
          shift({ padding }),
        ],
      });
      element.style.transform = `translate(${Math.round(x)}px, ${Math.round(
        y,
      )}px)`;
    });
    return () => {
      stop();
      trigger.removeAttribute('aria-describedby');
    };
  }, [term]);

  return (
    <div
      ref={tooltip}
      id={tooltipId}
      role="tooltip"
      className="crosswalk-tooltip"
      aria-live={isLate ? 'polite' : undefined}
    >
      {answer.status === 'loading' && (
        <>
          <span className="label">{term.label}</span>
          <p className="quiet">{t('tooltip.loading')}</p>
        </>
      )}
      {answer.status === 'failed' && (
        <>
          <span className="label">{term.label}</span>
          <p>{t('tooltip.failed')}</p>
        </>
      )}
      {answer.status === 'loaded' && (
        <>
          {answer.meanings.map(meaning => (
            <MeaningText
              key={meaning.ref}
              meaning={meaning}
              withCaveat={term.refs.length === 1}
            />
          ))}
          {term.refs.length > mostMeanings && (
            <p className="quiet">
              {t('tooltip.more', { count: term.refs.length - mostMeanings })}
            </p>
          )}
        </>
      )}
      <p className="quiet hint" aria-hidden="true">
        {t('tooltip.open')}
      </p>
    </div>
  );
}

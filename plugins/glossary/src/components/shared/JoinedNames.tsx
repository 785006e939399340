import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Combine } from '@crosswalk/backstage-plugin-glossary-common';
import { Fragment, ReactNode } from 'react';
import { glossaryTranslationRef } from '../../translation';
import styles from './JoinedNames.module.css';

/** Names with the word that says whether they belong together: “A, B *and* C”, “A *or* B”, “A, *then* B”. */
export function JoinedNames(props: {
  names: { key: string; name: ReactNode }[];
  combine: Combine;
}) {
  const { names, combine } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const word = <em className={styles.word}>{t(`connective.${combine}`)}</em>;

  const separatorBefore = (index: number) => {
    if (index === 0) {
      return null;
    }
    if (combine === 'sequence') {
      return <>, {word} </>;
    }
    return index === names.length - 1 ? <> {word} </> : ', ';
  };

  return (
    <>
      {names.map(({ key, name }, index) => (
        <Fragment key={key}>
          {separatorBefore(index)}
          {name}
        </Fragment>
      ))}
    </>
  );
}

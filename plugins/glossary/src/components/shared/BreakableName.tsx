import { Fragment } from 'react';

/**
 * A name such as `PersistentVolumeClaim` that may be broken where a word begins, for where there is little room. Screen
 * readers take the pieces for words: a link around it needs the name as its label.
 */
export function BreakableName(props: { name: string }) {
  const parts = props.name.split(/(?<=[a-z]{2})(?=[A-Z])/);
  return (
    <>
      {parts.map((part, index) => (
        // Parts of one name keep their places.
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </>
  );
}

import styles from './SizingPage.module.css';

/** In use over provisioned, on the scale of the largest; the figures stand beside it as text. */
export function StorageBar(props: {
  inUseMiB?: number;
  provisionedMiB: number;
  largestMiB: number;
}) {
  const { inUseMiB, provisionedMiB, largestMiB } = props;
  const width = (mib: number) =>
    `${largestMiB > 0 ? (mib / largestMiB) * 100 : 0}%`;
  return (
    <span className={styles.bar} aria-hidden>
      <span
        data-unknown={inUseMiB === undefined || undefined}
        style={{ width: width(provisionedMiB) }}
      />
      {inUseMiB !== undefined && <span style={{ width: width(inUseMiB) }} />}
    </span>
  );
}

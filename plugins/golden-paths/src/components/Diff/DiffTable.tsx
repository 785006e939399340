import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { VisuallyHidden } from '@backstage/ui';
import type { Finding } from '@crosswalk/backstage-plugin-golden-paths-common';
import { RiExpandUpDownLine } from '@remixicon/react';
import { Fragment, useState } from 'react';
import { DiffGap, DiffLine, DiffRow } from '../../lib/diff';
import { lineAnchor } from '../../lib/findings';
import { goldenPathsTranslationRef } from '../../translation';
import { FindingText } from './FindingText';
import { CodeLine } from './CodeLine';
import styles from './DiffTable.module.css';

const signs = { addition: '+', deletion: '−', context: ' ' };

interface DiffTableProps {
  label: string;
  rows: DiffRow[];
  yaml: boolean;
  fileIndex: number;
  findings: Map<number, Finding[]>;
  /** Line of the new side that was asked for. */
  targetLine?: number;
}

/** A unified diff with the line numbers of both sides and the findings under the lines they speak of. */
export function DiffTable(props: DiffTableProps) {
  const { label, rows, ...rest } = props;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  return (
    <table className={styles.diff} aria-label={label}>
      <colgroup>
        <col className={styles.numberColumn} />
        <col className={styles.numberColumn} />
        <col className={styles.signColumn} />
        <col />
      </colgroup>
      <thead className={styles.head}>
        <tr>
          <th scope="col">{t('files.oldLine')}</th>
          <th scope="col">{t('files.newLine')}</th>
          <th scope="col">{t('files.kind')}</th>
          <th scope="col">{t('files.content')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) =>
          row.kind === 'gap' ? (
            <Gap key={index} gap={row} {...rest} />
          ) : (
            <Line key={index} line={row} {...rest} />
          ),
        )}
      </tbody>
    </table>
  );
}

type RowProps = Omit<DiffTableProps, 'label' | 'rows'>;

function Gap(props: RowProps & { gap: DiffGap }) {
  const { gap, ...rest } = props;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const [opened, setOpened] = useState(false);
  if (opened) {
    return (
      <>
        {gap.lines.map((line, index) => (
          <Line key={index} line={line} {...rest} />
        ))}
      </>
    );
  }
  return (
    <tr>
      <td colSpan={4} className={styles.gap}>
        <button type="button" onClick={() => setOpened(true)}>
          <RiExpandUpDownLine size={16} aria-hidden />
          {t('files.gap', { count: gap.lines.length })}
        </button>
      </td>
    </tr>
  );
}

function Line(props: RowProps & { line: DiffLine }) {
  const { line, yaml, fileIndex, findings, targetLine } = props;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const found = line.after === undefined ? [] : findings.get(line.after) ?? [];
  return (
    <Fragment>
      <tr
        id={
          line.after === undefined
            ? undefined
            : lineAnchor(fileIndex, line.after)
        }
        tabIndex={-1}
        className={styles.line}
        data-kind={line.kind}
        data-target={line.after !== undefined && line.after === targetLine}
      >
        <td className={styles.number}>{line.before}</td>
        <td className={styles.number}>{line.after}</td>
        <td className={styles.sign}>
          <span aria-hidden>{signs[line.kind]}</span>
          <VisuallyHidden>{t(`files.${line.kind}`)}</VisuallyHidden>
        </td>
        <td className={styles.code}>
          <CodeLine text={line.text} yaml={yaml} />
        </td>
      </tr>
      {found.map((finding, index) => (
        <tr key={index}>
          <td colSpan={4} className={styles.finding}>
            <FindingText finding={finding} />
          </td>
        </tr>
      ))}
    </Fragment>
  );
}

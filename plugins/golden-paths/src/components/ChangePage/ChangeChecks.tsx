import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Link, Text } from '@backstage/ui';
import type {
  ChangeDetails,
  Finding,
} from '@crosswalk/backstage-plugin-golden-paths-common';
import { RiQuestionLine } from '@remixicon/react';
import { countChecks, findFileIndex, lineAnchor } from '../../lib/findings';
import { goldenPathsTranslationRef } from '../../translation';
import { FindingText } from '../Diff';
import { Panel, VerdictBadge } from '../shared';
import styles from './ChangeChecks.module.css';

/** What the checks found, each with the line it is about; a click goes there. */
export function ChangeChecks(props: { change: ChangeDetails }) {
  const { change } = props;
  const { checks } = change;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const { errors, warnings, unknown } = countChecks(checks);
  const summary = [
    errors > 0 && t('checks.errors', { count: errors }),
    warnings > 0 && t('checks.warnings', { count: warnings }),
    unknown > 0 && t('checks.unchecked', { count: unknown }),
  ].filter(Boolean);

  return (
    <Panel
      title={t('checks.title')}
      aside={<VerdictBadge verdict={checks.verdict} />}
    >
      <Text as="p" className={styles.summary}>
        {summary.length > 0 && summary.join(', ')}
        {summary.length === 0 && checks.documents === 0 && t('checks.none')}
        {summary.length === 0 &&
          checks.documents > 0 &&
          t('checks.validBody', { count: checks.documents })}
      </Text>
      {(checks.findings.length > 0 || unknown > 0) && (
        <ul className={styles.findings}>
          {checks.findings.map((finding: Finding, index) => (
            <li key={index}>
              <FindingText finding={finding} />
              <LineLink
                change={change}
                file={finding.file}
                line={finding.line}
              />
            </li>
          ))}
          {checks.unknown.map((document, index) => (
            <li key={`unknown-${index}`}>
              <span className={styles.unknown}>
                <span className={styles.word}>
                  <RiQuestionLine size={16} aria-hidden />
                  {t('checks.notChecked')}
                </span>
                <span>
                  {t('checks.notCheckedBody', {
                    kind: document.kind,
                    apiVersion: document.apiVersion,
                    reason: document.reason,
                  })}
                </span>
              </span>
              <LineLink
                change={change}
                file={document.file}
                line={document.line}
              />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function LineLink(props: {
  change: ChangeDetails;
  file: string;
  line: number;
}) {
  const { change, file, line } = props;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const index = findFileIndex(change.files, file);
  const location = t('checks.location', { file, line: String(line) });
  if (index < 0) {
    return <Text variant="body-small">{location}</Text>;
  }
  return (
    <Link
      href={`#${lineAnchor(index, line)}`}
      variant="body-small"
      className={styles.location}
    >
      {location}
    </Link>
  );
}

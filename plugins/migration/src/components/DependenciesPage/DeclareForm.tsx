import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Radio, RadioGroup, TextField } from '@backstage/ui';
import type {
  DependencyGraph,
  DependencyNode,
  DependencyStrength,
} from '@crosswalk/backstage-plugin-migration-common';
import { useMemo, useState, type FormEvent } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { migrationApiRef } from '../../api';
import { migrationTranslationRef } from '../../translation';
import { ErrorNotice, Section } from '../shared';
import { ApplicationFinder } from './ApplicationFinder';
import styles from './ApplicationPanel.module.css';

/** Says what an application needs where no flow shows it. */
export function DeclareForm(props: {
  estateId: string;
  graph: DependencyGraph;
  source: DependencyNode;
  onDeclared: () => void;
}) {
  const { estateId, graph, source, onDeclared } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const api = useApi(migrationApiRef);
  const [targetId, setTargetId] = useState<string>();
  const [strength, setStrength] = useState<DependencyStrength>('strong');
  const [note, setNote] = useState('');
  const [saved, setSaved] = useState<string>();
  const declaredTargets = useMemo(
    () =>
      new Set(
        graph.declared
          .filter(each => each.sourceId === source.id)
          .map(each => each.targetId),
      ),
    [graph, source.id],
  );
  const offered = useMemo(
    () =>
      graph.nodes.filter(
        ({ id }) => id !== source.id && !declaredTargets.has(id),
      ),
    [graph, source.id, declaredTargets],
  );
  const [{ loading, error }, save] = useAsyncFn(async () => {
    if (targetId === undefined) {
      return;
    }
    await api.declareDependency(estateId, {
      sourceId: source.id,
      targetId,
      strength,
      ...(note.trim() && { note: note.trim() }),
    });
    setSaved(graph.nodes.find(({ id }) => id === targetId)?.name);
    setTargetId(undefined);
    setNote('');
    onDeclared();
  }, [api, estateId, source.id, targetId, strength, note, graph, onDeclared]);

  return (
    <Section title={t('dependencies.declare.title')}>
      <form
        className={styles.form}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          save();
        }}
      >
        <ApplicationFinder
          labelled
          label={t('dependencies.declare.target')}
          placeholder={t('dependencies.declare.placeholder')}
          nodes={offered}
          value={targetId}
          onChoose={setTargetId}
        />
        <RadioGroup
          label={t('dependencies.declare.strength')}
          value={strength}
          onChange={value => setStrength(value as DependencyStrength)}
        >
          <Radio value="strong">{t('dependencies.declare.strong')}</Radio>
          <Radio value="weak">{t('dependencies.declare.weak')}</Radio>
        </RadioGroup>
        <TextField
          size="small"
          label={t('dependencies.declare.note')}
          value={note}
          maxLength={1000}
          onChange={setNote}
        />
        {error && (
          <ErrorNotice
            error={error}
            title={t('dependencies.panel.failed.declare')}
          />
        )}
        <Button
          type="submit"
          size="small"
          variant="primary"
          className={styles.action}
          isDisabled={targetId === undefined}
          isPending={loading}
        >
          {t('dependencies.declare.save')}
        </Button>
        <p role="status" className={styles.sentence}>
          {saved &&
            t('dependencies.declare.saved', {
              source: source.name,
              target: saved,
            })}
        </p>
      </form>
    </Section>
  );
}

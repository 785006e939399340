import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import type {
  Application,
  EstateSource,
  VirtualMachineDetail,
} from '@crosswalk/backstage-plugin-migration-common';
import { setAsideReason } from '../../lib/setAside';
import { migrationTranslationRef } from '../../translation';
import { Facts, PowerMark, ReadinessMark, Section } from '../shared';
import { VmConcerns } from './VmConcerns';
import { VmFacts } from './VmFacts';
import { VmHardware } from './VmHardware';
import { VmHistory } from './VmHistory';
import { VmIdle } from './VmIdle';
import styles from './VmPanel.module.css';
import { VmTarget } from './VmTarget';

const tabs = ['readiness', 'facts', 'target', 'history'] as const;
export type VmTab = (typeof tabs)[number];

/** A VM from four sides: whether it can move, what it is, what becomes of it, and what became of it so far. */
export function VmDetails(props: {
  estateId: string;
  vm: VirtualMachineDetail;
  /** The application it is part of, when there is one and it may be seen. */
  application?: Application;
  sources: EstateSource[];
  tab: VmTab;
  onTab: (tab: VmTab) => void;
  /** Something was decided here that the VM shows. */
  onChanged: () => void;
}) {
  const { estateId, vm, application, sources, tab, onTab, onChanged } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const reason = setAsideReason(vm);
  const attributes = Object.entries(vm.attributes);
  const bodies: Record<VmTab, JSX.Element> = {
    readiness: (
      <>
        <VmIdle
          estateId={estateId}
          vm={vm}
          application={application}
          onChanged={onChanged}
        />
        <VmConcerns findings={vm.assessment.findings} />
      </>
    ),
    facts: (
      <>
        <VmFacts estateId={estateId} vm={vm} sources={sources} />
        <VmHardware vm={vm} />
        {vm.annotation && (
          <Section title={t('estate.panel.annotation')}>
            <p className={styles.annotation}>{vm.annotation}</p>
          </Section>
        )}
        {attributes.length > 0 && (
          <Section title={t('estate.panel.attributes')}>
            <Facts
              items={attributes.map(([label, value]) => ({ label, value }))}
            />
          </Section>
        )}
      </>
    ),
    target: <VmTarget vm={vm} application={application} />,
    history: <VmHistory estateId={estateId} vmKey={vm.key} />,
  };

  return (
    <>
      <div className={styles.marks}>
        <ReadinessMark readiness={vm.readiness} />
        <PowerMark state={vm.powerState} />
      </div>
      {reason && (
        <p className={styles.sentence}>
          {t('estate.setAside.body', {
            reason: t(`estate.setAside.${reason}`),
          })}
        </p>
      )}
      <Tabs selectedKey={tab} onSelectionChange={key => onTab(key as VmTab)}>
        <TabList aria-label={t('estate.panel.tabs')}>
          {tabs.map(id => (
            <Tab key={id} id={id}>
              {t(`estate.panel.tab.${id}`)}
            </Tab>
          ))}
        </TabList>
        {tabs.map(id => (
          <TabPanel key={id} id={id} className={styles.tab}>
            {bodies[id]}
          </TabPanel>
        ))}
      </Tabs>
    </>
  );
}

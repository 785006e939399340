import { ok, raised, Rule, unknown, Verdict } from '../rule';
import { Subject } from '../Subject';

/** A switch of the cluster that the VM runs in; a host on its own has no such switch. */
function judgeCluster(
  subject: Subject,
  field: 'drsEnabled' | 'dpmEnabled',
  name: string,
): Verdict {
  const { vm } = subject;
  if (!vm.cluster) {
    return judgeHost(subject, name);
  }
  const place = subject.evidence('cluster', vm.cluster);
  const clusters = subject.infrastructure.clusters(vm.cluster, vm);
  const values = new Set(clusters.map(cluster => cluster[field]));
  const [value] = values;
  if (clusters.length === 0 && subject.covers(field)) {
    return unknown('no-join', `The source lists no cluster “${vm.cluster}”`, [
      place,
    ]);
  }
  if (values.size > 1) {
    return unknown(
      'no-join',
      `Several clusters are named “${vm.cluster}”, and they differ`,
      [place],
    );
  }
  if (value === undefined) {
    return subject.silence(field, vm.cluster);
  }
  const evidence = [place, subject.evidence(field, value, vm.cluster)];
  return value
    ? raised(`${name} is on in the cluster “${vm.cluster}”`, evidence)
    : ok(`${name} is off in the cluster “${vm.cluster}”`, evidence);
}

function judgeHost(subject: Subject, name: string): Verdict {
  const { vm } = subject;
  const hosts = vm.host ? subject.infrastructure.hosts(vm.host, vm) : [];
  const alone = hosts.length > 0 && hosts.every(host => host.cluster === '');
  return alone
    ? ok(`Its host is in no cluster, so there is no ${name}`, [
        subject.evidence('host', vm.host),
        subject.evidence('hostCluster', undefined, vm.host),
      ])
    : subject.silence('cluster');
}

export const drs: Rule = {
  id: 'vmware.drs.enabled',
  category: 'information',
  title: 'DRS moves it between hosts',
  why: 'The target does not rebalance running VMs by itself in the way DRS does.',
  cure: 'Set requests and limits that fit, and use the descheduler of the target where balance matters.',
  judge: subject => judgeCluster(subject, 'drsEnabled', 'DRS'),
};

export const dpm: Rule = {
  id: 'vmware.dpm.enabled',
  category: 'information',
  title: 'Power management empties its hosts',
  why: 'The target does not switch nodes off and on with the load as DPM does.',
  cure: 'Plan capacity without it, or use an autoscaler for machines where there is one.',
  judge: subject =>
    judgeCluster(subject, 'dpmEnabled', 'Distributed power management'),
};

/** Names of rule types that tie VMs to hosts, in the spellings of the API and of people. */
const hostRule =
  /\bvms?[\s_-]*(?:to[\s_-]*)?hosts?(?![a-z])|vmhostrule|host[\s_-]*affinity/i;

export const hostAffinity: Rule = {
  id: 'vmware.host_affinity.detected',
  category: 'warning',
  title: 'The cluster ties it to certain hosts',
  why: 'Rules that tie VMs to hosts are not taken over; where a licence depends on them, it may be broken on the target.',
  cure: 'Ask why it is tied, and use node labels and affinity on the target where it still has to be.',
  judge: subject => {
    const { hostAffinity: tied, clusterRules = [] } = subject.facts;
    if (tied !== undefined) {
      const evidence = [subject.evidence('hostAffinity', tied)];
      return tied
        ? raised('A rule of the cluster ties it to hosts', evidence)
        : ok('No rule of the cluster ties it to hosts', evidence);
    }
    if (clusterRules.length === 0) {
      return subject.silence('clusterRules');
    }
    const naming = clusterRules.filter(rule => hostRule.test(rule));
    const evidence = (rules: string[]) =>
      rules.map(rule => subject.evidence('clusterRules', rule));
    return naming.length > 0
      ? raised('A rule of the cluster ties it to hosts', evidence(naming))
      : unknown(
          'not-in-format',
          'The rules that are named tie it to no host, but an export does not say whether it names all',
          evidence(clusterRules),
        );
  },
};

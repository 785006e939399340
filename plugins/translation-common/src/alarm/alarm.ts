import { z } from 'zod';
import { defineTranslator } from '../manifests/defineTranslator';
import {
  choiceField,
  countField,
  nameField,
  namespaceField,
} from '../manifests/fields';
import { metadata } from '../manifests/metadata';
import { NoteBook } from '../manifests/NoteBook';
import { metricIds, watchedMetrics } from './metrics';

/** An alarm of vCenter. @public */
export const alarmInput = z.strictObject({
  name: nameField({
    title: 'Name',
    description: 'The alarm’s name in vCenter.',
  }),
  namespace: namespaceField(),
  metric: choiceField(metricIds, {
    title: 'Metric',
    description: 'What the alarm watches, with its unit.',
  }),
  operator: choiceField(['above', 'below'], {
    title: 'Operator',
    description: 'On which side of the threshold it is raised.',
  }),
  threshold: countField(
    { min: 0, max: 1_000_000 },
    { title: 'Threshold', description: 'In the unit of the metric.' },
  ),
  durationMinutes: countField(
    { min: 0, max: 1440 },
    {
      title: 'For this many minutes',
      description: 'How long the condition holds before the alarm.',
    },
  ),
  severity: choiceField(['warning', 'critical'], {
    title: 'Severity',
    description: 'Yellow or red.',
  }),
  action: choiceField(['none', 'email', 'snmp-trap', 'script'], {
    title: 'Action',
    description: 'What the alarm sets off.',
  }),
  repeatMinutes: countField(
    { min: 0, max: 1440 },
    {
      title: 'Repeated every … minutes',
      description: 'While the alarm lasts; 0 is once.',
    },
  ),
});

/** @public */
export type AlarmInput = z.output<typeof alarmInput>;

/** Alerts are named in UpperCamelCase. */
function alertName(label: string): string {
  const camel = label
    .split('-')
    .map(word => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
  return /^[A-Z]/.test(camel) ? camel : `Alarm${camel}`;
}

function noteAlarm(alarm: AlarmInput, notes: NoteBook): void {
  const { exporter, title } = watchedMetrics[alarm.metric];
  notes.question(
    'metric',
    'metric',
    `Is “${title}” what the alarm was about? It is measured by ${exporter}, which has to run and be scraped; without it the alert stays silent.`,
  );
  notes.question(
    'rule-selector',
    'namespace',
    'Which labels does the Prometheus of the cluster select rules by (ruleSelector, ruleNamespaceSelector)? A rule it does not select is never evaluated.',
  );
  notes.loss(
    'acknowledgement',
    'severity',
    'Alerts are not acknowledged or reset by hand: they end when the condition ends. A silence in Alertmanager keeps them quiet for a time.',
  );
  if (alarm.action !== 'none') {
    notes.loss(
      'action',
      'action',
      alarm.action === 'script'
        ? 'The rule runs no script: Alertmanager calls a webhook, and what is to be mended is better mended by a controller.'
        : `The rule sends nothing itself: a route and a receiver in Alertmanager take the place of the ${alarm.action} action.`,
    );
  }
  if (alarm.repeatMinutes > 0) {
    notes.loss(
      'repetition',
      'repeatMinutes',
      `Repetition every ${alarm.repeatMinutes} min belongs to the route in Alertmanager (repeat_interval).`,
    );
  }
}

/** @public */
export const alarmTranslator = defineTranslator({
  id: 'alarm',
  title: 'Alarm → PrometheusRule',
  input: alarmInput,
  example: {
    name: 'Host CPU usage',
    namespace: 'monitoring',
    metric: 'host-cpu-percent',
    operator: 'above',
    threshold: 90,
    durationMinutes: 5,
    severity: 'critical',
    action: 'email',
    repeatMinutes: 60,
  },
  translate(alarm) {
    const notes = new NoteBook();
    const name = notes.name(alarm.name);
    const { title, query, by } = watchedMetrics[alarm.metric];
    noteAlarm(alarm, notes);
    return notes.answer([
      {
        apiVersion: 'monitoring.coreos.com/v1',
        kind: 'PrometheusRule',
        metadata: metadata('alarm', name, alarm.name, alarm.namespace),
        spec: {
          groups: [
            {
              name,
              rules: [
                {
                  alert: alertName(name),
                  expr: `${query} ${alarm.operator === 'above' ? '>' : '<'} ${
                    alarm.threshold
                  }`,
                  ...(alarm.durationMinutes > 0 && {
                    for: `${alarm.durationMinutes}m`,
                  }),
                  labels: { severity: alarm.severity },
                  annotations: {
                    summary: `${title}: {{ $value | printf "%.1f" }} on {{ $labels.${by} }}`,
                    description: `It is ${alarm.operator} ${alarm.threshold}. The annotation crosswalk.dev/source-name has the name of the alarm in vCenter.`,
                  },
                },
              ],
            },
          ],
        },
      },
    ]);
  },
});

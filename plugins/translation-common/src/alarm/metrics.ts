/** What an alarm watches, as a query that answers a number for each thing watched. */
interface WatchedMetric {
  /** For people, with its unit. */
  title: string;
  query: string;
  /** The label that tells the things apart. */
  by: string;
  /** What has to run for the numbers to exist. */
  exporter: string;
}

/** Names of metrics are those of the exporters. */
export const watchedMetrics = {
  'host-cpu-percent': {
    title: 'CPU usage of a node in %',
    query:
      '100 * (1 - avg by (instance) (rate(node_cpu_seconds_total{mode="idle"}[5m])))',
    by: 'instance',
    exporter: 'node exporter',
  },
  'host-memory-percent': {
    title: 'Memory in use on a node in %',
    query:
      '100 * (1 - node_memory_MemAvailable_bytes / node_memory_MemTotal_bytes)',
    by: 'instance',
    exporter: 'node exporter',
  },
  'datastore-usage-percent': {
    title: 'Space in use on a volume in %',
    query:
      '100 * kubelet_volume_stats_used_bytes / kubelet_volume_stats_capacity_bytes',
    by: 'persistentvolumeclaim',
    exporter: 'kubelet',
  },
  'hosts-not-connected': {
    title: 'Nodes that are not ready',
    query:
      'sum by (node) (kube_node_status_condition{condition="Ready",status=~"false|unknown"})',
    by: 'node',
    exporter: 'kube-state-metrics',
  },
  'vm-cpu-cores': {
    title: 'CPU usage of a VM in cores',
    query:
      'sum by (namespace, name) (rate(kubevirt_vmi_cpu_usage_seconds_total[5m]))',
    by: 'name',
    exporter: 'KubeVirt',
  },
  'container-restarts-per-hour': {
    title: 'Restarts of a container in an hour',
    query: 'increase(kube_pod_container_status_restarts_total[1h])',
    by: 'pod',
    exporter: 'kube-state-metrics',
  },
} as const satisfies Record<string, WatchedMetric>;

export type MetricId = keyof typeof watchedMetrics;

export const metricIds = Object.keys(watchedMetrics) as MetricId[];

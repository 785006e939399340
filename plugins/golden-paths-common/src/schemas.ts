import deployment from '../schemas/apps_v1_deployment.json';
import dataVolume from '../schemas/cdi.kubevirt.io_v1beta1_datavolume.json';
import virtualMachine from '../schemas/kubevirt.io_v1_virtualmachine.json';
import networkPolicy from '../schemas/networking.k8s.io_v1_networkpolicy.json';
import configMap from '../schemas/v1_configmap.json';
import namespace from '../schemas/v1_namespace.json';
import persistentVolumeClaim from '../schemas/v1_persistentvolumeclaim.json';
import secret from '../schemas/v1_secret.json';
import service from '../schemas/v1_service.json';
import { ManifestSchemas } from './validation/types';

/** The strict schemas that ship: Kubernetes core kinds, KubeVirt and CDI. @public */
export const bundledSchemas: ManifestSchemas = [
  { apiVersion: 'apps/v1', kind: 'Deployment', schema: deployment },
  {
    apiVersion: 'cdi.kubevirt.io/v1beta1',
    kind: 'DataVolume',
    schema: dataVolume,
  },
  {
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachine',
    schema: virtualMachine,
  },
  {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    schema: networkPolicy,
  },
  { apiVersion: 'v1', kind: 'ConfigMap', schema: configMap },
  { apiVersion: 'v1', kind: 'Namespace', schema: namespace },
  {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    schema: persistentVolumeClaim,
  },
  { apiVersion: 'v1', kind: 'Secret', schema: secret },
  { apiVersion: 'v1', kind: 'Service', schema: service },
];

const spellings = new Map([
  ['vm', 'VM'],
  ['vms', 'VMs'],
  ['kubevirt', 'KubeVirt'],
  ['dns', 'DNS'],
  ['tls', 'TLS'],
]);

/** A mapping names its golden paths by template; this reads the name as words, `run-vm-on-kubevirt` → `Run VM on KubeVirt`. */
export function goldenPathTitle(templateName: string): string {
  const words = templateName
    .split('-')
    .filter(Boolean)
    .map(word => spellings.get(word) ?? word)
    .join(' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

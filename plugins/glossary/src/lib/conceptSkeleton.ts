/** A concept to fill in, as it is authored; `today` is an ISO date. */
export function conceptSkeleton(label: string, today: string): string {
  const id = idOf(label);
  return `apiVersion: crosswalk.dev/v1alpha1
kind: Concept
metadata:
  name: vsphere:${id}
spec:
  label: ${JSON.stringify(label)}
  definition: What it is, in one sentence.
  domain: compute
  status: draft
  sources:
    - title: Where it is said
      url: https://example.com/
      date: '${today}'
---
apiVersion: crosswalk.dev/v1alpha1
kind: Mapping
metadata:
  name: ${id}-to-kubernetes
spec:
  from:
    members: ['vsphere:${id}']
  to:
    none: Why there is no counterpart; or members, as in other mappings.
  caveats:
    - Where the analogy breaks.
  sources:
    - title: Where it is said
      url: https://example.com/
      date: '${today}'
`;
}

/** The words of a label as an id: lower-case letters and digits, joined by hyphens. */
function idOf(label: string): string {
  const id = label
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return id || 'new-concept';
}

import {
  compileSnapshot,
  loadGlossaryDocuments,
} from '@crosswalk/backstage-plugin-glossary-common';
import { conceptSkeleton } from './conceptSkeleton';

const schemes = `apiVersion: crosswalk.dev/v1alpha1
kind: ConceptScheme
metadata: { name: vsphere }
spec: { title: VMware vSphere }
---
`;

/** What becomes of the skeleton when somebody saves it as it is. */
function read(label: string) {
  const { documents, problems } = loadGlossaryDocuments(
    schemes + conceptSkeleton(label, '2026-11-25'),
    'gap.yaml',
  );
  const compiled = compileSnapshot(documents, { sha256: () => 'digest' });
  return { problems: [...problems, ...compiled.problems], compiled };
}

describe('conceptSkeleton', () => {
  it.each([
    'vApp network',
    'Königsweg: "quoted" & #hash',
    '仮想マシン',
    '  - list',
    'a\nb',
  ])('is a concept that the glossary takes, for %j', label => {
    const { problems, compiled } = read(label);
    expect(problems).toEqual([]);
    expect(compiled.snapshot?.concepts).toEqual([
      expect.objectContaining({ label: label.trim(), status: 'draft' }),
    ]);
  });

  it('makes the id of the words', () => {
    expect(conceptSkeleton('Über-Switch (v2)', '2026-11-25')).toContain(
      'name: vsphere:uber-switch-v2\n',
    );
  });
});

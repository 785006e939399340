import { conceptsOfAnnotations } from './conceptsOfAnnotations';

const entity = (annotations?: Record<string, string>) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'a', annotations },
});

describe('conceptsOfAnnotations', () => {
  it('reads what an entity is about and what a path replaces, each concept once', () => {
    expect(
      conceptsOfAnnotations(
        entity({
          'crosswalk.dev/concepts': ' vsphere:drs , kubernetes:pod,',
          'crosswalk.dev/replaces': 'vsphere:drs,vsphere:ovf',
        }),
      ),
    ).toEqual(['vsphere:drs', 'kubernetes:pod', 'vsphere:ovf']);
  });

  it('passes over what is not a concept ref', () => {
    expect(
      conceptsOfAnnotations(
        entity({ 'crosswalk.dev/concepts': 'DRS, __proto__, component:a/b' }),
      ),
    ).toEqual([]);
    expect(conceptsOfAnnotations(entity())).toEqual([]);
  });
});

import {
  compileCatalogModel,
  defaultCatalogEntityModel,
} from '@backstage/catalog-model/alpha';
import { conceptModel } from './conceptModel';

describe('conceptModel', () => {
  const model = compileCatalogModel([conceptModel, defaultCatalogEntityModel]);

  it('adds the kind', () => {
    const kind = model.getKind({
      kind: 'Concept',
      apiVersion: 'crosswalk.dev/v1alpha1',
    });
    expect(
      kind?.relationFields.map(({ path, relation }) => [path, relation]),
    ).toEqual([
      ['spec.owner', 'ownedBy'],
      ['spec.becomes', 'becomes'],
      ['spec.partOf', 'partOf'],
    ]);
  });

  it('relates concepts to each other, to owners and to what they are about', () => {
    const relations = model.getRelations({ kind: 'Concept' });
    expect(relations?.map(({ forward }) => forward.type).sort()).toEqual([
      'becomes',
      'comesFrom',
      'conceptUsedBy',
      'hasPart',
      'ownedBy',
      'partOf',
    ]);
    for (const kind of ['Component', 'Resource', 'API']) {
      expect(model.getRelations({ kind })).toContainEqual(
        expect.objectContaining({
          forward: expect.objectContaining({ type: 'usesConcept' }),
          toKind: ['Concept'],
        }),
      );
    }
  });
});

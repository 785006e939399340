import {
  compileCatalogModel,
  defaultCatalogEntityModel,
} from '@backstage/catalog-model/alpha';
import { migrationModel } from './migrationModel';

describe('migrationModel', () => {
  const model = compileCatalogModel([
    migrationModel,
    defaultCatalogEntityModel,
  ]);

  it('adds the kind', () => {
    const kind = model.getKind({
      kind: 'MigrationWave',
      apiVersion: 'crosswalk.dev/v1alpha1',
    });
    expect(
      kind?.relationFields.map(({ path, relation }) => [path, relation]),
    ).toEqual([
      ['spec.owner', 'ownedBy'],
      ['spec.migrates', 'migrates'],
      ['spec.follows', 'follows'],
    ]);
  });

  it('relates waves to what they move, to each other and to owners', () => {
    const relations = model.getRelations({ kind: 'MigrationWave' });
    expect(relations?.map(({ forward }) => forward.type).sort()).toEqual([
      'followedBy',
      'follows',
      'migrates',
      'ownedBy',
    ]);
    for (const kind of ['Component', 'Resource', 'System', 'API']) {
      expect(model.getRelations({ kind })).toContainEqual(
        expect.objectContaining({
          forward: expect.objectContaining({ type: 'migratedBy' }),
          toKind: ['MigrationWave'],
        }),
      );
    }
  });
});

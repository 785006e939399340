import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
} from '@backstage/catalog-model';
import {
  TemplateEntityV1beta3,
  templateEntityV1beta3Validator,
} from '@backstage/plugin-scaffolder-common';
import { parseGoldenPath } from '@crosswalk/backstage-plugin-golden-paths-common';
import { parse } from 'yaml';

/**
 * Reads `<id>/template.yaml` of every path in a folder.
 *
 * @remarks
 * The location is a `file:` one with an absolute path: from it the scaffolder resolves `./skeleton`, wherever the package is
 * installed.
 *
 * @throws Error that names the path whose template is not one
 */
export async function readPaths(
  directory: string,
): Promise<TemplateEntityV1beta3[]> {
  const folders = (await readdir(directory, { withFileTypes: true }))
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort();
  return Promise.all(
    folders.map(async id => {
      const file = join(directory, id, 'template.yaml');
      try {
        const entity: TemplateEntityV1beta3 = parse(
          await readFile(file, 'utf8'),
        );
        if (!(await templateEntityV1beta3Validator.check(entity))) {
          throw new Error('it is not a template');
        }
        const path = parseGoldenPath(entity);
        if (path.id !== id) {
          throw new Error(`it is called ${path.id}, but its folder ${id}`);
        }
        const location = `file:${file}`;
        entity.metadata.annotations = {
          ...entity.metadata.annotations,
          [ANNOTATION_LOCATION]: location,
          [ANNOTATION_ORIGIN_LOCATION]: location,
        };
        return entity;
      } catch (error) {
        throw new Error(`The golden path ${file} cannot be read`, {
          cause: error,
        });
      }
    }),
  );
}

import type { Exporter } from '../../model/exchange';
import { toResources } from '../skos/toResources';
import type { Resource } from '../skos/Resource';
import { writeJsonLd } from '../skos/writeJsonLd';
import { writeTurtle } from '../skos/writeTurtle';
import { fileNameFor, loseKinds, selectScheme } from './selectScheme';

export const exportSkosTurtle = exporter(writeTurtle, 'text/turtle', 'ttl');
export const exportSkosJsonLd = exporter(
  writeJsonLd,
  'application/ld+json',
  'jsonld',
);

function exporter(
  write: (resources: readonly Resource[]) => string | Promise<string>,
  mediaType: string,
  extension: string,
): Exporter {
  return async (snapshot, options) => {
    const content = selectScheme(snapshot, options);
    const { resources, losses } = toResources(content);
    return {
      text: await write(resources),
      mediaType,
      fileName: fileNameFor(options, extension),
      losses: [
        ...losses,
        ...loseKinds(content, 'SKOS', [
          'Responsibility',
          'LearningPath',
          'StackLayer',
        ]),
      ],
    };
  };
}

/**
 * The glossary in the formats of others: readers that account for whatever they come upon, and writers that say what
 * their format cannot hold. Pure functions, for Node and browsers alike; nothing is ever fetched.
 *
 * @packageDocumentation
 */
import type {
  Exporter,
  ExportFormat,
  Importer,
  SourceType,
} from '../model/exchange';
import { exportCrosswalkYaml } from './exporters/crosswalkYaml';
import { exportOpenMetadataCsv } from './exporters/openMetadataCsv';
import { exportSkosJsonLd, exportSkosTurtle } from './exporters/skos';
import { exportSssomTsv } from './exporters/sssomTsv';
import { importAtlasCsv } from './importers/atlasCsv';
import { importCncfGlossary } from './importers/cncfGlossary';
import { importCrosswalkYaml } from './importers/crosswalkYaml';
import { importDatahubYaml } from './importers/datahubYaml';
import { importDocusaurusJson } from './importers/docusaurusJson';
import { importKubernetesWebsite } from './importers/kubernetesWebsite';
import { importOpenMetadataCsv } from './importers/openMetadataCsv';
import { importSkos } from './importers/skos';
import { importSssomTsv } from './importers/sssomTsv';

export { diffGlossary } from './diffGlossary';

/** The reader of each format. @public */
export const importers: Record<SourceType, Importer> = {
  'crosswalk-yaml': importCrosswalkYaml,
  'kubernetes-website': importKubernetesWebsite,
  'cncf-glossary': importCncfGlossary,
  'openmetadata-csv': importOpenMetadataCsv,
  'datahub-yaml': importDatahubYaml,
  'atlas-csv': importAtlasCsv,
  skos: importSkos,
  'sssom-tsv': importSssomTsv,
  'docusaurus-json': importDocusaurusJson,
};

/** The writer of each format. @public */
export const exporters: Record<ExportFormat, Exporter> = {
  'crosswalk-yaml': exportCrosswalkYaml,
  'skos-turtle': exportSkosTurtle,
  'skos-jsonld': exportSkosJsonLd,
  'sssom-tsv': exportSssomTsv,
  'openmetadata-csv': exportOpenMetadataCsv,
};

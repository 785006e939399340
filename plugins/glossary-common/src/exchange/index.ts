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
import { importCrosswalkYaml } from './importers/crosswalkYaml';
import { exportCrosswalkYaml } from './exporters/crosswalkYaml';
import { importCncfGlossary } from './importers/cncfGlossary';
import { importKubernetesWebsite } from './importers/kubernetesWebsite';
import { unavailableExporter, unavailableImporter } from './unavailable';

export { diffGlossary } from './diffGlossary';

/** The reader of each format. @public */
export const importers: Record<SourceType, Importer> = {
  'crosswalk-yaml': importCrosswalkYaml,
  'kubernetes-website': importKubernetesWebsite,
  'cncf-glossary': importCncfGlossary,
  'openmetadata-csv': unavailableImporter,
  'datahub-yaml': unavailableImporter,
  'atlas-csv': unavailableImporter,
  skos: unavailableImporter,
  'sssom-tsv': unavailableImporter,
  'docusaurus-json': unavailableImporter,
};

/** The writer of each format. @public */
export const exporters: Record<ExportFormat, Exporter> = {
  'crosswalk-yaml': exportCrosswalkYaml,
  'skos-turtle': unavailableExporter,
  'skos-jsonld': unavailableExporter,
  'sssom-tsv': unavailableExporter,
  'openmetadata-csv': unavailableExporter,
};

import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  buildDemoEstate,
  writeDependencyCsv,
  writeRvtoolsWorkbook,
} from './index';

// Run as `yarn workspace @crosswalk/demo-estate generate`, which names the folder.
const folder = resolve(process.argv[2]);
const estate = buildDemoEstate();
mkdirSync(folder, { recursive: true });
writeFileSync(resolve(folder, 'rvtools.xlsx'), writeRvtoolsWorkbook(estate));
writeFileSync(resolve(folder, 'dependencies.csv'), writeDependencyCsv(estate));
process.stdout.write(
  `Wrote ${estate.virtualMachines.length} virtual machines and ${estate.flows.length} flows to ${folder}\n`,
);

import { DemoEstate } from '../types';
import { Cell, Sheet, writeWorkbook } from '../workbook';
import { rvtoolsSheets } from './sheets';

/** Tabs and columns, as versions before 4.0 wrote them: no ids, no folder, and `MB` where MiB are meant. */
const tabs: Record<string, string> = {
  vInfo:
    'VM,Powerstate,Template,CPUs,Memory,NICs,Disks,Provisioned MB,In Use MB,Datacenter,Cluster,Host,OS according to the configuration file,OS according to the VMware Tools',
  vNetwork:
    'VM,Powerstate,Template,SRM Placeholder,NIC label,Adapter,Network,Switch,Connected,Starts Connected,Mac Address,Type,IPv4 Address,IPv6 Address,Direct Path IO,Internal Sort Column,Annotation',
  vPartition:
    'VM,Powerstate,Template,Disk,Capacity MB,Consumed MB,Free MB,Free %,Datacenter,Cluster,Host,OS according to the configuration file,OS according to the VMware Tools',
  vHost:
    'Host,Datacenter,Cluster,Config status,CPU Model,Speed,HT Available,HT Active,# CPU,Cores per CPU,# Cores,CPU usage %,# Memory,Memory usage %,# NICs,# HBAs,# VMs,VMs per Core,# vCPUs,vCPUs per Core,vRAM,ESX Version,Vendor,Model',
};

/**
 * What people hand in for a sizing: an export of an old version, cut down to a few tabs and columns, its vInfo followed
 * by the empty rows that a spreadsheet program leaves where others were deleted.
 *
 * @public
 */
export function writeSizingWorkbook(
  estate: DemoEstate,
  options: { emptyRows: number },
): Uint8Array {
  const sheets = rvtoolsSheets(estate);
  return writeWorkbook(
    Object.entries(tabs).map(([name, headers]) => {
      const cut = cutDown(
        sheets.find(sheet => sheet.name === name)!,
        headers.split(','),
      );
      return name === 'vInfo'
        ? {
            name,
            rows: [
              ...cut.rows,
              ...Array.from({ length: options.emptyRows }, (): Cell[] => []),
            ],
          }
        : cut;
    }),
  );
}

function cutDown(
  { name, rows: [header, ...rows] }: Sheet,
  headers: string[],
): Sheet {
  const known = header.map(each => String(each).trim());
  const columns = headers.map(each =>
    known.indexOf(each.replace(/ MB$/, ' MiB')),
  );
  return {
    name,
    rows: [
      headers,
      ...rows.map(row => columns.map(column => asText(row[column] ?? null))),
    ],
  };
}

/** Spreadsheet programs of some languages turn truth values into text. */
function asText(cell: Cell): Cell {
  return typeof cell === 'boolean' ? (cell && 'True') || 'False' : cell;
}

import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Link } from '@backstage/ui';
import type {
  EstateSource,
  VirtualMachineRow,
} from '@crosswalk/backstage-plugin-migration-common';
import { formatCount, formatMiB, formatMoment } from '../../lib/format';
import { applicationsRouteRef } from '../../routes';
import { migrationTranslationRef } from '../../translation';
import { Facts, Section } from '../shared';

/** What the sources say of the machine as a whole. */
export function VmFacts(props: {
  estateId: string;
  vm: VirtualMachineRow;
  sources: EstateSource[];
}) {
  const { estateId, vm, sources } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const applicationsLink = useRouteRef(applicationsRouteRef)();
  const moment = (iso: string | undefined) => iso && formatMoment(iso);
  const firmware = vm.firmware && { bios: 'BIOS', efi: 'EFI' }[vm.firmware];
  const place = [vm.vcenter, vm.datacenter, vm.cluster].filter(Boolean);
  return (
    <Section title={t('estate.panel.facts')}>
      <Facts
        items={[
          {
            label: t('estate.fact.application'),
            value: vm.applicationId ? (
              <Link
                href={`${applicationsLink}?${new URLSearchParams({
                  estate: estateId,
                  application: vm.applicationId,
                })}`}
              >
                {vm.applicationName}
              </Link>
            ) : (
              t('estate.table.noApplication')
            ),
          },
          { label: t('estate.fact.cpus'), value: formatCount(vm.cpus) },
          { label: t('estate.fact.memory'), value: formatMiB(vm.memoryMiB) },
          { label: t('estate.fact.inUse'), value: formatMiB(vm.inUseMiB) },
          {
            label: t('estate.fact.provisioned'),
            value: formatMiB(vm.provisionedMiB),
          },
          {
            label: t('estate.fact.operatingSystem'),
            value: vm.operatingSystem,
          },
          { label: t('estate.fact.dnsName'), value: vm.dnsName },
          {
            label: t('estate.fact.primaryIpAddress'),
            value: vm.primaryIpAddress,
          },
          { label: t('estate.fact.place'), value: place.join(' › ') },
          { label: t('estate.fact.host'), value: vm.host },
          { label: t('estate.fact.folder'), value: vm.folder },
          { label: t('estate.fact.resourcePool'), value: vm.resourcePool },
          {
            label: t('estate.fact.firmware'),
            value:
              firmware && vm.secureBoot
                ? t('estate.fact.secureBoot', { firmware })
                : firmware,
          },
          { label: t('estate.fact.toolsStatus'), value: vm.toolsStatus },
          {
            label: t('estate.fact.poweredOnAt'),
            value: moment(vm.poweredOnAt),
          },
          {
            label: t('estate.fact.poweredOffSince'),
            value: moment(vm.poweredOffSince),
          },
          { label: t('estate.fact.createdAt'), value: moment(vm.createdAt) },
          {
            label: t('estate.fact.sources'),
            value: vm.sources
              .map(id => sources.find(each => each.id === id)?.title ?? id)
              .join(', '),
          },
        ]}
      />
    </Section>
  );
}

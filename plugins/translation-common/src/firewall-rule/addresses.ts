import { z } from 'zod';

/** What a rule names on either side: addresses, or machines that a tag or a group picks. */
export type Member = { cidr: string } | { label: [key: string, value: string] };

const anAddress = z.union([z.ipv4(), z.ipv6()]);
const aRange = z.union([z.cidrv4(), z.cidrv6()]);

/** Digits and dots, or anything with a colon, is meant as an address. */
export function looksLikeAddress(text: string): boolean {
  return /^[\d./]+$/.test(text) || text.includes(':');
}

export function isAddress(text: string): boolean {
  return anAddress.safeParse(text).success || aRange.safeParse(text).success;
}

function maskV4(range: string): string {
  const [address, length] = range.split('/');
  const bits = Number(length);
  const mask = bits === 0 ? 0 : (0xffffffff << (32 - bits)) >>> 0;
  const value = address
    .split('.')
    .reduce((sum, part) => (sum << 8) | Number(part), 0);
  const network = (value & mask) >>> 0;
  return `${[24, 16, 8, 0]
    .map(shift => (network >>> shift) & 0xff)
    .join('.')}/${bits}`;
}

/** An address as the range that Kubernetes takes, without bits of a host. */
export function toCidr(text: string): string {
  if (text.includes(':')) {
    return text.includes('/') ? text : `${text}/128`;
  }
  return maskV4(text.includes('/') ? text : `${text}/32`);
}

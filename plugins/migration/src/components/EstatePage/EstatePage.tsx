export function EstatePage() {
  return null;
}

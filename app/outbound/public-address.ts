import ipaddr from "ipaddr.js";

/**
 * Whether an address belongs to the public internet. Everything else is refused: loopback, private, link-local (where cloud
 * machines keep their credentials), carrier-grade, multicast, documentation, and every IPv6 form that carries an IPv4 address
 * inside (mapped, 6to4, Teredo, NAT64), since what it reaches is not what it says.
 * @param address as a resolver returns it, without brackets
 */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === "unicast" && !isMapped(address);
}

const isMapped = (address: string): boolean => {
  const parsed = ipaddr.parse(address);
  return parsed.kind() === "ipv6" && (parsed as ipaddr.IPv6).isIPv4MappedAddress();
};

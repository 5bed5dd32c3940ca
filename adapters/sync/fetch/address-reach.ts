import { BlockList, isIP } from "node:net";

/** Who can be at an address: anybody on the internet; a private network; or what is read for nobody, whatever is allowed. */
export type AddressReach = "public" | "private" | "never";

type Subnet = readonly [network: string, prefix: number];

/** Networks that are nobody's but one's own, or nobody's at all (IANA's registries of special-purpose addresses). */
const PRIVATE = blockList(
  [
    ["0.0.0.0", 8],
    ["10.0.0.0", 8],
    ["100.64.0.0", 10],
    ["127.0.0.0", 8],
    ["172.16.0.0", 12],
    ["192.0.0.0", 24],
    ["192.0.2.0", 24],
    ["192.88.99.0", 24],
    ["192.168.0.0", 16],
    ["198.18.0.0", 15],
    ["198.51.100.0", 24],
    ["203.0.113.0", 24],
    ["224.0.0.0", 3],
  ],
  [
    ["::", 96],
    ["::ffff:0:0:0", 96],
    ["64:ff9b::", 96],
    ["64:ff9b:1::", 48],
    ["100::", 64],
    ["2001::", 23],
    ["2001:db8::", 32],
    ["2002::", 16],
    ["fc00::", 7],
    ["fec0::", 10],
    ["ff00::", 8],
  ],
);

/**
 * What a machine is told about itself, its passwords included, by whoever runs it: the link-local networks (RFC 3927, RFC 4291), where most
 * clouds have their metadata, and the addresses that others have for it. No document is published there.
 */
const NEVER = blockList(
  [
    ["169.254.0.0", 16],
    // Alibaba Cloud
    ["100.100.100.200", 32],
    // Azure
    ["168.63.129.16", 32],
    // Oracle Cloud
    ["192.0.0.192", 32],
  ],
  [
    ["fe80::", 10],
    // Amazon
    ["fd00:ec2::", 32],
    // Google
    ["fd20:ce::", 64],
    // Oracle Cloud
    ["fd00:c1::a9fe:a9fe", 128],
    // Scaleway
    ["fd00:42::42", 128],
  ],
);

function blockList(ipv4: readonly Subnet[], ipv6: readonly Subnet[]): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of ipv4) list.addSubnet(network, prefix, "ipv4");
  for (const [network, prefix] of ipv6) list.addSubnet(network, prefix, "ipv6");
  return list;
}

/**
 * How far an IP address reaches. An IPv4 address inside an IPv6 one counts as that IPv4 address; what is no address reaches nobody.
 *
 * @example
 * addressReach("93.184.215.14"); // => "public"
 * addressReach("::ffff:10.0.0.1"); // => "private"
 * addressReach("64:ff9b::a9fe:a9fe"); // => "never": 169.254.169.254 by way of NAT64
 */
export function addressReach(address: string): AddressReach {
  const family = isIP(address);
  if (family === 0) return "never";
  if (family === 4) return reachIn(address, "ipv4");
  const groups = groupsOf(address);
  if (embeddedIpv4(groups).some((inside) => NEVER.check(inside, "ipv4"))) return "never";
  // `BlockList` compares an IPv4-mapped address with the IPv4 networks too.
  return reachIn(groups.map((group) => group.toString(16)).join(":"), "ipv6");
}

function reachIn(address: string, family: "ipv4" | "ipv6"): AddressReach {
  if (NEVER.check(address, family)) return "never";
  return PRIVATE.check(address, family) ? "private" : "public";
}

/** The eight groups of an IPv6 address, without its zone. */
function groupsOf(address: string): readonly number[] {
  const plain = (address.split("%")[0] ?? "").replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, a, b, c, d) =>
    [a * 256 + +b, c * 256 + +d].map((group) => group.toString(16)).join(":"),
  );
  const [before = [], after = []] = plain
    .split("::")
    .map((half) => (half === "" ? [] : half.split(":").map((group) => Number.parseInt(group, 16))));
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}

/** The IPv4 addresses that an IPv6 address leads to, if it is of a kind that leads to one (RFC 4291, 6052, 8215, 3056, 4380). */
function embeddedIpv4(groups: readonly number[]): readonly string[] {
  const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0, sixth = 0, high = 0, low = 0] = groups;
  const start = [first, second, third, fourth];
  if (first === 0x2002) return [ipv4(second, third)];
  if (first === 0x2001 && second === 0) return [ipv4(third, fourth), ipv4(high ^ 0xffff, low ^ 0xffff)];
  const isCompatible = start.every((group) => group === 0) && [0, 0xffff].includes(fifth | sixth);
  const isTranslated = first === 0x64 && second === 0xff9b;
  return isCompatible || isTranslated ? [ipv4(high, low)] : [];
}

function ipv4(high: number, low: number): string {
  return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}

import { describe, expect, test } from "vitest";
import { addressReach } from "../../../adapters/sync/fetch/address-reach.ts";

describe("addressReach", () => {
  test.for([
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "::ffff:a00:1",
    "::ffff:0:7f00:1",
    "64:ff9b::a00:1",
    "2002:a00:1::",
    "fc00::1",
    "fd12:3456::1",
    "ff02::1",
  ])("%s is private", (address) => {
    expect(addressReach(address)).toBe("private");
  });

  test.for([
    "93.184.215.14",
    "8.8.8.8",
    "172.15.0.1",
    "172.32.0.1",
    "100.128.0.1",
    "169.253.1.1",
    "2606:4700:4700::1111",
    "2001:4860:4860::8888",
    "::ffff:8.8.8.8",
    "::ffff:808:808",
  ])("%s is public", (address) => {
    expect(addressReach(address)).toBe("public");
  });

  test.for([
    ["169.254.169.254", "link-local, and the metadata of most clouds"],
    ["169.254.170.2", "of containers of Amazon"],
    ["169.254.0.1", "link-local"],
    ["fe80::1", "link-local"],
    ["fe80::1%eth0", "with its zone"],
    ["febf::1", "the last of them"],
    ["fd00:ec2::254", "Amazon's metadata"],
    ["fd20:ce::254", "Google's"],
    ["fd00:c1::a9fe:a9fe", "Oracle's"],
    ["192.0.0.192", "Oracle's"],
    ["100.100.100.200", "Alibaba's"],
    ["168.63.129.16", "Azure's"],
    ["::ffff:169.254.169.254", "mapped to IPv6"],
    ["::ffff:a9fe:a9fe", "the same in hexadecimal digits"],
    ["0:0:0:0:0:ffff:a9fe:a9fe", "the same in full"],
    ["::ffff:0:a9fe:a9fe", "translated"],
    ["::a9fe:a9fe", "compatible with IPv4"],
    ["64:ff9b::a9fe:a9fe", "by NAT64"],
    ["64:ff9b:1::a9fe:a9fe", "by NAT64 of one's own"],
    ["2002:a9fe:a9fe::1", "by 6to4"],
    ["2001:0:a9fe:a9fe::1", "the server of Teredo"],
    ["2001::5601:5601", "by Teredo, which turns the bits round"],
    ["localhost", "no address"],
    ["", "nothing"],
  ] as const)("%s is never read: %s", ([address]) => {
    expect(addressReach(address)).toBe("never");
  });
});

import { describe, expect, test } from "vitest";
import { isPublicAddress } from "../../adapters/sync/public-address.ts";

describe("isPublicAddress", () => {
  test.for([
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "::ffff:a00:1",
    "64:ff9b::a00:1",
    "2002:a00:1::",
    "fe80::1",
    "fc00::1",
    "fd12:3456::1",
    "ff02::1",
    "localhost",
    "",
  ])("is false for %s", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.for([
    "93.184.215.14",
    "8.8.8.8",
    "172.15.0.1",
    "172.32.0.1",
    "100.128.0.1",
    "2606:4700:4700::1111",
    "2001:4860:4860::8888",
    "::ffff:8.8.8.8",
    "::ffff:808:808",
  ])("is true for %s", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

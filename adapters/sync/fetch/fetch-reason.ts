import { type Message, message } from "../../../src/messages/message.ts";
import type { PlainKey } from "../../../src/messages/say.ts";
import { errorWords } from "../../import/formats/format.ts";

/** What is wrong with a connection, by the codes of Node and OpenSSL. */
const REASONS: Readonly<Record<string, PlainKey>> = {
  ENOTFOUND: "fetch.no-host",
  EAI_AGAIN: "fetch.name-unresolved",
  ECONNREFUSED: "fetch.refused",
  ECONNRESET: "fetch.broke-off",
  EPIPE: "fetch.broke-off",
  ETIMEDOUT: "fetch.no-answer",
  EHOSTUNREACH: "fetch.host-unreachable",
  ENETUNREACH: "fetch.network-unreachable",
  Z_DATA_ERROR: "fetch.damaged-content",
  Z_BUF_ERROR: "fetch.cut-content",
  CERT_HAS_EXPIRED: "fetch.certificate-expired",
  CERT_NOT_YET_VALID: "fetch.certificate-not-yet",
  CERT_REVOKED: "fetch.certificate-revoked",
  ERR_TLS_CERT_ALTNAME_INVALID: "fetch.certificate-of-other",
  EPROTO: "fetch.no-https",
};

/** Certificates that no authority vouches for, as far as this machine knows. */
const UNKNOWN_AUTHORITY = new Set([
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
]);

/** Why nothing came of a connection. */
export function fetchReason(error: unknown): Message {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (UNKNOWN_AUTHORITY.has(code)) return message("fetch.unknown-authority");
  if (code.startsWith("HPE_")) return message("fetch.no-http");
  if (code.startsWith("ERR_SSL_")) return message("fetch.no-https");
  const known = REASONS[code];
  return known === undefined ? message("fetch.not-readable", { why: errorWords(error) }) : message(known);
}

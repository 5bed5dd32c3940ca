/** What is wrong with a connection, by the codes of Node and OpenSSL. */
const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: "There is no such host.",
  EAI_AGAIN: "The name of the host could not be resolved.",
  ECONNREFUSED: "The host refuses connections.",
  ECONNRESET: "The connection broke off.",
  EPIPE: "The connection broke off.",
  ETIMEDOUT: "The host does not answer.",
  EHOSTUNREACH: "The host cannot be reached.",
  ENETUNREACH: "The network cannot be reached.",
  Z_DATA_ERROR: "Its compressed content is damaged.",
  Z_BUF_ERROR: "Its compressed content breaks off.",
  CERT_HAS_EXPIRED: "Its certificate has expired.",
  CERT_NOT_YET_VALID: "Its certificate is not valid yet: is the clock of this machine right?",
  CERT_REVOKED: "Its certificate was revoked.",
  ERR_TLS_CERT_ALTNAME_INVALID: "Its certificate is that of another host.",
  EPROTO: "It speaks no https: does its address begin with http?",
};

/** Certificates that no authority vouches for, as far as this machine knows. */
const UNKNOWN_AUTHORITY = new Set([
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
]);

/** Why nothing came of a connection, as a sentence. */
export function fetchReason(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const message = error instanceof Error ? error.message : String(error);
  if (UNKNOWN_AUTHORITY.has(code))
    return "Its certificate is of no authority that this machine knows. If it is one of your own, name its file in NODE_EXTRA_CA_CERTS.";
  if (code.startsWith("HPE_")) return "It answers with something that is no HTTP.";
  if (code.startsWith("ERR_SSL_")) return REASONS.EPROTO ?? message;
  return REASONS[code] ?? `It cannot be read: ${message.replace(/\.$/, "")}.`;
}

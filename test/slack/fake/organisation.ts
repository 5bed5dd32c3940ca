import { json, list } from "./json.ts";
import type { Envelope, Transport } from "./transport.ts";

/** A transport whose payloads come by the installation of an organisation, as Slack sends them then. */
export function byOrganisation(transport: Transport, organisation: string): Transport {
  return {
    ...transport,
    deliver: (envelope, onLateAck) => transport.deliver(marked(envelope, organisation), onLateAck),
  };
}

function marked(envelope: Envelope, id: string): Envelope {
  const { kind, payload } = envelope;
  switch (kind) {
    case "slash_commands":
      return { ...envelope, payload: { ...payload, enterprise_id: id, is_enterprise_install: "true" } };
    case "interactive":
      return {
        ...envelope,
        payload: { ...payload, enterprise: { id, name: "Group" }, is_enterprise_install: true },
      };
    case "events_api": {
      const authorizations = list(payload.authorizations).map((each) => ({
        ...json(each),
        enterprise_id: id,
        is_enterprise_install: true,
      }));
      return { ...envelope, payload: { ...payload, enterprise_id: id, authorizations } };
    }
  }
}
